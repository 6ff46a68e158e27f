import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../utils/contracts/zod.ts';

/** The repository's root. */
export const root = join(import.meta.dirname, '..');

const Manifest = z.object({ bin: z.record(z.string(), z.string()) });

/** Path of a command that an installed package brings: to be run by this Node, the same on every system. */
export function tool(packageName: string, command = packageName): string {
	const folder = join(root, 'node_modules', packageName);
	const { bin } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
	const path = bin[command];
	if (path === undefined) throw new Error(`${packageName} brings no command "${command}"`);
	return join(folder, path);
}
