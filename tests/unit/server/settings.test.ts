import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../../server/settings.ts';

test('without any variable the desk listens on this machine and keeps its data in ./data', () => {
	expect(readSettings({})).toEqual({
		ok: true,
		value: {
			port: 8787,
			host: '127.0.0.1',
			dataFolder: resolve('data'),
			publicUrl: null,
			adminToken: null,
			metricsToken: null,
			offlineKeys: null,
		},
	});
});

test('every variable is taken over', () => {
	const settings = readSettings({
		SIGNPOST_PORT: '0',
		SIGNPOST_HOST: '0.0.0.0',
		SIGNPOST_DATA: '/var/lib/signpost',
		SIGNPOST_PUBLIC_URL: 'https://Signpost.Northwind.example/',
		SIGNPOST_ADMIN_TOKEN: 'a-token-of-24-characters',
	});
	expect(settings).toEqual({
		ok: true,
		value: {
			port: 0,
			host: '0.0.0.0',
			dataFolder: '/var/lib/signpost',
			publicUrl: 'https://signpost.northwind.example',
			adminToken: 'a-token-of-24-characters',
			metricsToken: null,
			offlineKeys: null,
		},
	});
});

test('an empty variable is one that is not set', () => {
	expect(readSettings({ SIGNPOST_PORT: '', SIGNPOST_ADMIN_TOKEN: '' })).toMatchObject({
		ok: true,
		value: { port: 8787, adminToken: null },
	});
});

test('all faults come at once, and a secret is not repeated', () => {
	const settings = readSettings({
		SIGNPOST_PORT: 'http',
		SIGNPOST_PUBLIC_URL: 'https://northwind.example/signpost',
		SIGNPOST_ADMIN_TOKEN: 'hunter2',
	});
	expect(settings).toEqual({
		ok: false,
		faults: [
			{ path: 'SIGNPOST_PORT', found: '"http"', expected: expect.stringContaining('such as 8787') },
			{
				path: 'SIGNPOST_PUBLIC_URL',
				found: '"https://northwind.example/signpost"',
				expected: expect.stringContaining('without a path'),
			},
			{ path: 'SIGNPOST_ADMIN_TOKEN', found: '7 characters', expected: expect.stringContaining('at least 24') },
		],
	});
	expect(JSON.stringify(settings)).not.toContain('hunter2');
});

test.each(['-1', '65536', '80.5', '1e3'])('%s is no port', (port) => {
	expect(readSettings({ SIGNPOST_PORT: port })).toMatchObject({ ok: false, faults: [{ path: 'SIGNPOST_PORT' }] });
});

test.each(['ftp://northwind.example', 'northwind.example', 'https://northwind.example/?a=1'])(
	'%s is no address of a desk',
	(url) => {
		expect(readSettings({ SIGNPOST_PUBLIC_URL: url })).toMatchObject({ ok: false });
	},
);
