import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { chromiumId } from '../../scripts/extension/chromium-id.ts';
import { build, extensionFolder } from '../../scripts/stage/build.ts';
import { z } from '../../utils/contracts/zod.ts';
import { filesOf, textOf } from './sources.ts';

/** Every permission, why it is there, and the call that would not work without it. */
const permissions: Record<string, { why: string; call: RegExp }> = {
	storage: {
		why: 'the policy in force, requests, and what the organization set',
		call: /(?:chrome|browser)\.storage\.(local|managed)/,
	},
	unlimitedStorage: { why: 'a policy of a million hosts', call: /(?:chrome|browser)\.storage\.local/ },
	alarms: { why: 'looks for news once a minute while the worker sleeps', call: /(?:chrome|browser)\.alarms\.create/ },
	scripting: {
		why: 'shows the banner, only on a page where there is something to say',
		call: /scripting\.executeScript/,
	},
};

/** In one alone. In Chromium rules about requests make every page wait, also without one; Firefox asks people for more. */
const inOne: Record<'chrome' | 'firefox', typeof permissions> = {
	chrome: {
		webNavigation: {
			why: 'is told of visits to listed hosts, and as somebody sets out for one, so that no page need ask',
			call: /webNavigation/,
		},
	},
	firefox: {
		declarativeNetRequestWithHostAccess: {
			why: 'stops a blocked app before a byte is loaded',
			call: /declarativeNetRequest\.updateDynamicRules/,
		},
	},
};

const Manifest = z.object({
	permissions: z.array(z.string()),
	host_permissions: z.array(z.string()),
	incognito: z.string(),
	content_security_policy: z.object({ extension_pages: z.string() }),
	content_scripts: z.array(z.object({ js: z.array(z.string()) })),
	web_accessible_resources: z.array(z.object({ resources: z.array(z.string()) })),
	key: z.string().optional(),
});

function manifestOf(browser: 'chrome' | 'firefox') {
	return Manifest.parse(JSON.parse(readFileSync(join(extensionFolder(browser), 'manifest.json'), 'utf8')));
}

beforeAll(() => build(['chrome', 'firefox'], () => undefined), 120_000);

const platform = filesOf('utils/platform/*.ts').map(textOf).join('\n');

test.each(['chrome', 'firefox'] as const)('%s is asked for what is used, and for nothing else', (browser) => {
	const manifest = manifestOf(browser);
	const expected = Object.keys({ ...permissions, ...inOne[browser] });
	expect(manifest.permissions.toSorted()).toEqual(expected.toSorted());
	expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
	expect(manifest.content_scripts.flatMap(({ js }) => js)).toEqual(['reserve.js', 'sentinel.js']);
	expect(manifest.web_accessible_resources.flatMap(({ resources }) => resources)).toEqual([
		'blocked.html',
		'note.html',
	]);
	expect(manifest.incognito).toBe('not_allowed');
});

test.each(Object.entries({ ...permissions, ...inOne.chrome, ...inOne.firefox }))('%s is used', (_, { call }) => {
	expect(platform).toMatch(call);
});

test('pages of the extension run no code but their own, and only those that are meant to be can sit in a site’s frame', () => {
	const { content_security_policy: policy } = manifestOf('chrome');
	expect(policy.extension_pages).toContain("default-src 'none'; script-src 'self';");
	expect(policy.extension_pages).toContain('frame-ancestors http: https:;');
	expect(policy.extension_pages).not.toMatch(/unsafe|\*/);
});

test('the id in Chromium is fixed by the key', () => {
	const { key = '' } = manifestOf('chrome');
	expect(chromiumId(Buffer.from(key, 'base64'))).toBe('mipicdlhaihoodfhbihibepgbkhincbf');
});
