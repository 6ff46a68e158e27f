import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../run.ts';
import { root, tool } from '../tool.ts';

/** Something that is built from sources: it is outdated when one of them is newer. */
interface Target {
	name: string;
	/** A file that the build writes. */
	product: string;
	sources: readonly string[];
	command: readonly [packageName: string, command: string, ...args: string[]];
}

const shared = ['components/**/*', 'utils/**/*', 'package.json', 'package-lock.json'];
const extensionSources = [...shared, 'entrypoints/**/*', 'public/**/*', 'wxt.config.ts'];

const targets = {
	chrome: {
		name: 'the extension',
		product: '.output/chrome-mv3/manifest.json',
		sources: extensionSources,
		command: ['wxt', 'wxt', 'build', '-b', 'chrome'],
	},
	edge: {
		name: 'the extension for Edge',
		product: '.output/edge-mv3/manifest.json',
		sources: extensionSources,
		command: ['wxt', 'wxt', 'build', '-b', 'edge'],
	},
	firefox: {
		name: 'the extension for Firefox',
		product: '.output/firefox-mv3/manifest.json',
		sources: extensionSources,
		command: ['wxt', 'wxt', 'build', '-b', 'firefox', '--mv3'],
	},
	console: {
		name: 'the console',
		product: '.output/console/index.html',
		sources: [...shared, 'server/console/**/*'],
		command: ['vite', 'vite', 'build', '--config', 'server/console/vite.config.ts'],
	},
} as const satisfies Record<string, Target>;

export type TargetName = keyof typeof targets;

/** Folder of a built extension. */
export function extensionFolder(target: 'chrome' | 'edge' | 'firefox'): string {
	return join(root, '.output', `${target}-mv3`);
}

function isOutdated({ product, sources }: Target): boolean {
	const path = join(root, product);
	if (!existsSync(path)) return true;
	const built = statSync(path).mtimeMs;
	return globSync([...sources], { cwd: root }).some((source) => statSync(join(root, source)).mtimeMs > built);
}

/** Builds what is missing or older than its sources; throws with the tool's own words when that fails. */
export async function build(names: readonly TargetName[], say: (line: string) => void): Promise<void> {
	for (const name of names) {
		const target = targets[name];
		if (!isOutdated(target)) continue;
		say(`building ${target.name} …`);
		const [packageName, command, ...args] = target.command;
		const { code, output } = await runNode(tool(packageName, command), args);
		if (code !== 0) throw new Error(`Building ${target.name} failed.\n${output}`);
	}
}
