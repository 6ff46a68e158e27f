import { expect, test } from 'vitest';
import { purposeOf } from '../../../utils/contracts/ledger.ts';
import { filesOf, textOf } from '../../repo/sources.ts';

/** Every address that the extension asks of a desk, with an example for each thing that is filled in. */
function addresses(): string[] {
	const sources = filesOf('utils/{sync,reviews}/*.ts').map(textOf).join('\n');
	return [...sources.matchAll(/['`](\/v1\/[^'`\s]*)['`]/g)].map(([, path = '']) =>
		path.replace(/\$\{[^}]*request[^}]*\}/, crypto.randomUUID()).replace(/\$\{[^}]*\}/g, '7'),
	);
}

test('the ledger can say of every message what it is for', () => {
	const found = addresses();
	expect(found.length).toBeGreaterThan(8);
	const unknown = found.filter((path) =>
		['GET', 'POST', 'DELETE'].every((method) => purposeOf({ method, path }) === null),
	);
	expect(unknown).toEqual([]);
});
