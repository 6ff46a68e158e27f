import { expect, test } from 'vitest';
import { purposeOf } from '../../../utils/contracts/ledger.ts';

const hash = 'A'.repeat(43);

test.each([
	['GET', '/v1/policy/head', 'head'],
	['GET', `/v1/policy/shards/${hash}`, 'file'],
	['GET', `/v1/policy/packs/${hash}`, 'file'],
	['GET', `/v1/policy/handover/${hash}`, 'handover'],
	['GET', '/v1/me?policy=3&extension=0.1.0', 'me'],
	['POST', '/v1/policy/head', null],
])('%s %s is told as %s', (method, path, purpose) => {
	expect(purposeOf({ method: method === 'GET' ? 'GET' : 'POST', path })).toBe(purpose);
});
