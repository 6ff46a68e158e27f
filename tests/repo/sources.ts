import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tool.ts';

const notOurs = ['node_modules', '.output', '.wxt', '.git', 'data', 'demo', 'coverage'];

/** Files of this repository that match, as paths from its root; nothing installed or built. */
export function filesOf(...patterns: string[]): string[] {
	return globSync(patterns, { cwd: root, exclude: (path) => notOurs.includes(path.split('/')[0] ?? '') }).toSorted();
}

/** Text of a file, by its path from the root. */
export function textOf(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}
