import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../tool.ts';

const configFile = join(root, 'tests/fixtures/gallery/vite.config.ts');

/** Builds the gallery as the views are built for the browser, and serves it on a free port. */
export async function serveGallery(): Promise<{ url: string } & AsyncDisposable> {
	await build({ configFile, logLevel: 'warn' });
	const server = await preview({ configFile, preview: { host: '127.0.0.1', port: 4174, strictPort: false } });
	const url = server.resolvedUrls?.local[0];
	if (url === undefined) throw new Error('the gallery is served at no address');
	return { url, [Symbol.asyncDispose]: () => server.close() };
}
