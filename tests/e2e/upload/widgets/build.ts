import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const pages = join(import.meta.dirname, 'pages');
const root = join(import.meta.dirname, '..', '..', '..', '..');

function filesUnder(folder: string, at: string): [path: string, file: string][] {
	return globSync('**/*.*', { cwd: folder }).map((path) => [join(at, path), join(folder, path)]);
}

/**
 * Bundles the pages of the widgets as an app does it, and adds what an editor loads by itself.
 *
 * @returns files to serve, by path
 */
export async function buildWidgets(folder: string): Promise<ReadonlyMap<string, string>> {
	await build({
		configFile: false,
		logLevel: 'silent',
		root: pages,
		build: { outDir: folder, minify: false, rollupOptions: { input: globSync(join(pages, '*.html')) } },
	});
	const tinymce = join(root, 'node_modules', 'tinymce');
	return new Map([...filesUnder(folder, '/'), ...filesUnder(tinymce, '/tinymce')]);
}
