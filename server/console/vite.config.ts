import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the console to `.output/console`: static files that need no more than `script-src 'self'; style-src 'self'`. */
export default defineConfig({
	root: at('.'),
	base: '/console/',
	publicDir: false,
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	build: {
		outDir: at('../../.output/console'),
		emptyOutDir: true,
		target: 'es2022',
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
});
