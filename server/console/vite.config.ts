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
		target: ['chrome137', 'firefox140', 'safari18.4'],
		// Older targets would have light-dark() rewritten into variables, which nested themes do not reach.
		cssTarget: ['chrome137', 'firefox140', 'safari18.4'],
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
});
