import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));

/** The lookup as one script that defines `bench.lookUp`, built and minified as the sentinel is. */
export async function lookupScript(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'silent',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'bench', fileName: 'lookup' } },
	});
	const [bundle] = Array.isArray(result) ? result : [];
	const [chunk] = bundle?.output ?? [];
	if (chunk?.type !== 'chunk') throw new Error('the lookup was not built');
	return chunk.code;
}
