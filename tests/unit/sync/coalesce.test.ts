import { expect, test } from 'vitest';
import { coalesce } from '../../../utils/sync/coalesce.ts';

test('runs one at a time; who asks meanwhile gets one run that starts after they asked', async () => {
	const gates: PromiseWithResolvers<void>[] = [];
	const run = coalesce(async () => {
		const gate = Promise.withResolvers<void>();
		gates.push(gate);
		await gate.promise;
		return gates.length;
	});
	const first = run();
	const [second, third] = [run(), run()];
	expect(gates).toHaveLength(1);
	gates[0]?.resolve();
	await first;
	await Promise.resolve();
	await expect.poll(() => gates.length).toBe(2);
	gates[1]?.resolve();
	expect(await Promise.all([second, third])).toEqual([2, 2]);
	expect(gates).toHaveLength(2);
});

test('a run that fails is no reason not to run again', async () => {
	let runs = 0;
	const run = coalesce(async () => {
		if (++runs === 1) throw new Error('once');
	});
	const [first, second] = [run(), run()];
	await expect(first).rejects.toThrow('once');
	await second;
	expect(runs).toBe(2);
});
