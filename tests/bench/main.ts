import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/tool.ts';
import { document } from './core/document.ts';
import type { Figure } from './core/figure.ts';
import type { Group } from './core/group.ts';
import { readOptions } from './core/options.ts';
import { seededRandom } from './core/random.ts';
import { formatTable } from './core/table.ts';
import { groups } from './registry.ts';

const options = readOptions(process.argv.slice(2));

function chosen(): readonly Group[] {
	const unknown = options.only.find((name) => !groups.some((group) => group.name === name));
	if (unknown !== undefined) {
		throw new Error(`no group "${unknown}"; there are ${groups.map(({ name }) => name).join(', ')}`);
	}
	return groups.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
}

async function measure(group: Group): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), `signpost-bench-${group.name}-`));
	const say = (text: string) => process.stderr.write(`${group.name}: ${text}\n`);
	say(group.about);
	try {
		const { quick, extension, seed } = options;
		return await group.run({ quick, extension, folder, random: seededRandom(seed), say });
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

const figures: Figure[] = [];
for (const group of chosen()) {
	try {
		figures.push(...(await measure(group)));
	} catch (error) {
		// The other groups are worth having all the same.
		process.stderr.write(`${group.name} failed: ${error instanceof Error ? error.stack : String(error)}\n`);
		process.exitCode = 1;
	}
	writeFileSync(options.out, `${JSON.stringify(figures, null, '\t')}\n`);
}
if (options.readme) document(root, figures);
process.stdout.write(`${formatTable(figures)}\n`);
