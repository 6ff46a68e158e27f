import { describe, expect, test } from 'vitest';
import { z } from '../../utils/contracts/zod.ts';
import { textOf } from './sources.ts';

/** Licences under which something may be part of what we hand out. */
const shipped = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0'];
/** And under which a tool may be that only builds or tests it. */
const tools = [...shipped, 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Unlicense'];

/** Read by hand: where a package names its licence in its readme alone. */
const inReadme: Readonly<Record<string, string>> = { 'node_modules/combine-errors': 'MIT' };

const Lock = z.object({
	packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});
const packages = Object.entries(Lock.parse(JSON.parse(textOf('package-lock.json'))).packages).filter(
	([path]) => path !== '',
);

/** Whether an SPDX expression leaves us a licence to take. */
function isAllowed(expression: string | undefined, allowed: readonly string[]): boolean {
	if (expression === undefined) return false;
	return expression
		.replace(/[()]/g, '')
		.split(' OR ')
		.some((option) => option.split(' AND ').every((licence) => allowed.includes(licence.trim())));
}

function refused(dev: boolean, allowed: readonly string[]): string[] {
	return packages
		.filter(([path, entry]) => {
			return (entry.dev ?? false) === dev && !isAllowed(entry.license ?? inReadme[path], allowed);
		})
		.map(([path, { license }]) => `${path}: ${license ?? 'no licence'}`);
}

describe('every package has a licence that we can keep', () => {
	test('what is part of the product', () => expect(refused(false, shipped)).toEqual([]));
	test('what builds and tests it', () => expect(refused(true, tools)).toEqual([]));
});
