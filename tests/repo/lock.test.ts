import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingOptional, readLock } from '../../scripts/lock/optional.ts';

test('the lock file serves every platform; "npm run lock" mends it', () => {
	const lock = readLock(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
	expect(Object.keys(missingOptional(lock))).toEqual([]);
});

test('a package of another platform is missed where only a nested one would find it', () => {
	const lock = readLock(
		JSON.stringify({
			packages: {
				'': {},
				'node_modules/tool': {
					version: '1.0.0',
					dev: true,
					license: 'MIT',
					optionalDependencies: { '@tool/linux-x64-musl': '^1.0.0' },
				},
				'node_modules/other/node_modules/@tool/linux-x64-musl': { version: '0.9.0' },
			},
		}),
	);
	expect(missingOptional(lock)).toEqual({
		'node_modules/@tool/linux-x64-musl': {
			version: '1.0.0',
			dev: true,
			license: 'MIT',
			optional: true,
			cpu: ['x64'],
			os: ['linux'],
			libc: ['musl'],
		},
	});
});
