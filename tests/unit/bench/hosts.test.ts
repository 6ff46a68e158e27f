import { expect, test } from 'vitest';
import { normalizeHost } from '../../../utils/contracts/host-pattern.ts';
import { seededRandom } from '../../bench/core/random.ts';
import { madeUpHosts } from '../../bench/policies/hosts.ts';

test('made-up hosts are hosts, all different, and the same for the same seed', () => {
	const hosts = madeUpHosts(2000, seededRandom(1));
	expect(new Set(hosts).size).toBe(2000);
	expect(hosts.filter((host) => normalizeHost(host) !== host)).toEqual([]);
	expect(madeUpHosts(2000, seededRandom(1))).toEqual(hosts);
});

test('a larger list begins with the smaller one', () => {
	expect(madeUpHosts(200, seededRandom(1)).slice(0, 50)).toEqual(madeUpHosts(50, seededRandom(1)));
});
