import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { html } from 'hono/html';
import { newApp } from '../http/env.ts';

const built = fileURLToPath(new URL('../../.output/console', import.meta.url));
const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

const notBuilt = html`<!doctype html>
<html lang="en">
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="color-scheme" content="light dark">
	<title>Signpost console</title>
	<h1>The console isn’t built yet</h1>
	<p>The desk itself is running. Build its console with <code>npm run build:console</code>, then load this page again.</p>
</html>`;

/** The console as static files. Names under `assets/` carry a hash and never change; the page itself is asked for anew. */
export function consoleRoutes(folder = built) {
	const app = newApp();
	app.get('/', (context) => context.redirect('/console/'));
	app.get('/console', (context) => context.redirect('/console/'));
	app.use('/console/*', async (context, next) => {
		const immutable = context.req.path.startsWith('/console/assets/');
		context.header('content-security-policy', contentSecurityPolicy);
		context.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
		await next();
	});
	app.get('/console/*', serveStatic({ rewriteRequestPath: (path) => folder + path.slice('/console'.length) }));
	app.get('/console/', (context) => context.html(notBuilt));
	return app;
}
