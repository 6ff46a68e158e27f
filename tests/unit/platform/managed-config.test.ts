import { expect, test } from 'vitest';
import { effectiveConfig } from '../../../utils/platform/managed-config.ts';

const deskUrl = 'https://signpost.northwind.example';
const enrolmentKey = 'a-key-of-at-least-sixteen';

test('what the organization sets is laid over what the person set, key by key', () => {
	const { config, setUp, locked } = effectiveConfig(
		{ deskUrl },
		{ deskUrl: 'https://else.example', enrolmentKey, groups: ['sales'] },
	);
	expect(config).toEqual({ deskUrl, enrolmentKey, groups: ['sales'], policyKeys: [] });
	expect(setUp).toBe('managed');
	expect(locked).toEqual(['deskUrl']);
});

test('a wrong key is reported with what would be right, and the rest applies', () => {
	const { config, faults } = effectiveConfig({ deskUrl, enrolmentKey, groups: ['Marketing!'], email: 'nobody' }, {});
	expect(config).toEqual({ deskUrl, enrolmentKey, groups: [], policyKeys: [] });
	expect(faults.map(({ path, found }) => [path, found])).toEqual([
		['groups[0]', '"Marketing!"'],
		['email', '"nobody"'],
	]);
	expect(faults.every(({ expected }) => expected.length > 0)).toBe(true);
});

test('a key that nobody knows is reported with those that there are', () => {
	const { faults } = effectiveConfig({ deskURL: deskUrl }, { deskUrl, enrolmentKey });
	expect(faults).toEqual([
		{ path: 'deskURL', found: `"${deskUrl}"`, expected: 'one of deskUrl, enrolmentKey, policyKeys, groups, email' },
	]);
});

test('a browser that nobody set up has no faults, one that is half set up says what is missing', () => {
	expect(effectiveConfig({}, {})).toEqual({ config: null, setUp: 'missing', locked: [], faults: [] });
	expect(effectiveConfig({ deskUrl }, {}).faults.map(({ path }) => path)).toEqual(['enrolmentKey']);
});
