import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNode } from '../../scripts/run.ts';
import { root, tool } from '../../scripts/tool.ts';
import { z } from '../../utils/contracts/zod.ts';

/** Folder → what a file in it must not import, and what it may. */
const imports: Record<string, { refused: string[]; fine: string[] }> = {
	'utils/contracts': { refused: ['../policy/host.ts', '../platform/storage.ts'], fine: ['./zod.ts'] },
	'utils/policy': {
		refused: ['../platform/storage.ts', '../sync/sync.ts', 'node:fs', 'wxt/browser'],
		fine: ['../contracts/zod.ts', './host.ts'],
	},
	...Object.fromEntries(
		['utils/sync', 'utils/guard', 'utils/reviews', 'utils/platform'].map((folder) => [
			folder,
			{
				refused: ['../../entrypoints/background.ts', '../../components/banner.tsx', '../../server/desk.ts', 'node:fs'],
				fine: ['../contracts/zod.ts', '../policy/host.ts'],
			},
		]),
	),
	components: {
		refused: [
			'../utils/policy/host.ts',
			'../utils/platform/storage.ts',
			'../entrypoints/x.ts',
			'../server/desk.ts',
			'node:fs',
		],
		fine: ['../utils/contracts/view.ts', 'preact'],
	},
	'server/routes': {
		refused: [
			'../../utils/platform/storage.ts',
			'../../utils/sync/sync.ts',
			'../../entrypoints/background.ts',
			'wxt/browser',
		],
		fine: ['../../utils/contracts/zod.ts', '../../utils/policy/host.ts', 'node:fs'],
	},
};

/** Folders in which nothing may touch the browser's extension API by itself. */
const withoutBrowser = ['utils/sync', 'utils/guard', 'utils/reviews', 'components'];

const cases = [
	...Object.entries(imports).flatMap(([folder, { refused, fine }]) => [
		...refused.map((from) => ({
			folder,
			code: `import { x } from '${from}';\nexport const y = x;\n`,
			says: 'noRestrictedImports',
		})),
		...fine.map((from) => ({ folder, code: `import { x } from '${from}';\nexport const y = x;\n`, says: null })),
	]),
	...withoutBrowser.flatMap((folder) =>
		['browser', 'chrome'].map((name) => ({
			folder,
			code: `export const id = ${name}.runtime.id;\n`,
			says: 'noRestrictedGlobals',
		})),
	),
].map((one, i) => ({ ...one, file: `${one.folder}/case-${i}.ts`, what: one.code.split('\n')[0] }));

const Report = z.object({
	diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

describe('imports run one way, and the linter holds them to it', () => {
	const workspace = mkdtempSync(join(tmpdir(), 'signpost-imports-'));
	let found: z.infer<typeof Report>['diagnostics'] = [];

	beforeAll(async () => {
		for (const name of ['biome.json', '.gitignore']) copyFileSync(join(root, name), join(workspace, name));
		for (const { file, code } of cases) {
			const path = join(workspace, file);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, code);
		}
		const args = ['lint', '--reporter=json', '--max-diagnostics=none', workspace];
		const { output } = await runNode(tool('@biomejs/biome', 'biome'), [...args, `--config-path=${workspace}`]);
		found = Report.parse(JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))).diagnostics;
	});

	afterAll(() => rmSync(workspace, { recursive: true, force: true }));

	test.each(cases)('$folder: $what → $says', ({ file, says }) => {
		const here = found.filter(({ location }) => location.path.endsWith(file)).map(({ category }) => category);
		if (says === null) expect(here).toEqual([]);
		else expect(here).toContainEqual(expect.stringContaining(says));
	});
});
