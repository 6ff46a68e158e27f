import { expect, test } from 'vitest';
import { coalesce } from '../../../../server/console/coalesce.ts';

test('many calls during a run share one run after it', async () => {
	const finish: (() => void)[] = [];
	const run = coalesce(() => new Promise<void>((resolve) => finish.push(resolve)));
	const first = run();
	const later = [run(), run(), run()];
	finish.shift()?.();
	await first;
	await Promise.resolve();
	finish.shift()?.();
	await Promise.all(later);
	expect(finish).toEqual([]);
});
