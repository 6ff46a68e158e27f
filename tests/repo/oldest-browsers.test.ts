import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build, extensionFolder } from '../../scripts/stage/build.ts';
import { z } from '../../utils/contracts/zod.ts';
import { filesOf, textOf } from './sources.ts';

interface Need {
	/** The first version of each that has it. */
	chrome: number;
	firefox: number;
	/** How it shows in what we ship. */
	use: RegExp;
}

/** What newer browsers alone have, and we do not do without. */
const needs: Record<string, Need> = {
	'Ed25519 in workers': { chrome: 137, firefox: 129, use: /'EdDSA'/ },
	'the Navigation API': { chrome: 102, firefox: 147, use: /window\.navigation\b/ },
	'popovers, for the top layer': { chrome: 114, firefox: 125, use: /\.showPopover\(/ },
	'light-dark()': { chrome: 123, firefox: 120, use: /\blight-dark\(/ },
	'scripts in the world of the page': { chrome: 111, firefox: 128, use: /world: 'MAIN'/ },
	'scripts in frames without an address': { chrome: 119, firefox: 128, use: /match_origin_as_fallback/ },
	'AbortSignal.any': { chrome: 116, firefox: 124, use: /AbortSignal\.any\(/ },
	'Promise.withResolvers': { chrome: 119, firefox: 121, use: /Promise\.withResolvers\b/ },
	'what Firefox asks about data': { chrome: 0, firefox: 140, use: /data_collection_permissions/ },
};

const shipped = filesOf('{utils,components,entrypoints}/**/*.{ts,tsx,css}', 'wxt.config.ts').map(textOf).join('\n');

const Manifest = z.object({
	minimum_chrome_version: z.string().optional(),
	browser_specific_settings: z.object({ gecko: z.object({ strict_min_version: z.string() }) }).optional(),
});

function oldest(browser: 'chrome' | 'firefox'): number {
	const manifest = Manifest.parse(JSON.parse(readFileSync(join(extensionFolder(browser), 'manifest.json'), 'utf8')));
	return Number.parseInt(
		manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko.strict_min_version ?? '',
		10,
	);
}

beforeAll(() => build(['chrome', 'firefox'], () => undefined), 120_000);

test.each(Object.entries(needs))('%s is used', (_, { use }) => {
	expect(shipped).toMatch(use);
});

test.each(['chrome', 'firefox'] as const)(
	'the oldest %s that is let in has all that is used, and none is kept out without need',
	(browser) => {
		expect(oldest(browser)).toBe(Math.max(...Object.values(needs).map((need) => need[browser])));
	},
);
