import { extname } from 'node:path';
import { createRoute } from '@hono/zod-openapi';
import { z } from '../../utils/contracts/zod.ts';
import { readPacked, readPackedFile, updatesFolder } from '../extension/packed.ts';
import { newApp } from '../http/env.ts';
import { matchesEtag } from '../http/etag.ts';
import { Refusal } from '../http/refusal.ts';
import { refusals } from '../http/responses.ts';
import type { Services } from '../services.ts';

const kinds: Readonly<Record<string, string>> = {
	'.crx': 'application/x-chrome-extension',
	'.xpi': 'application/x-xpinstall',
	'.xml': 'text/xml; charset=utf-8',
	'.json': 'application/json',
};

const fileRoute = createRoute({
	method: 'get',
	path: '/updates/{file}',
	tags: ['extension'],
	summary: 'The extension itself, and what browsers ask for its newest version',
	request: {
		params: z.object({ file: z.string() }),
		headers: z.object({ 'if-none-match': z.string().optional() }),
	},
	responses: {
		200: { description: 'A file of the packed extension' },
		304: { description: 'It is the one that you have' },
		...refusals,
	},
});

/** The extension as `npm run pack-extension` left it in the data folder; a newer one is served without a restart. */
export function updateRoutes({ settings }: Services) {
	const folder = updatesFolder(settings.dataFolder);
	return newApp().openapi(fileRoute, async (context) => {
		const { file } = context.req.valid('param');
		const packed = await readPacked(folder);
		if (packed === null) {
			throw new Refusal(404, 'The extension was not packed for this desk yet: run "npm run pack-extension".');
		}
		const bytes = await readPackedFile(folder, packed, file);
		if (bytes === null) throw new Refusal(404, 'The packed extension has no such file.');
		const etag = `"${packed.files[file]}"`;
		const headers = { etag, 'cache-control': 'no-cache' };
		if (matchesEtag(context.req.valid('header')['if-none-match'], etag)) return context.body(null, 304, headers);
		const kind = kinds[extname(file)] ?? 'application/octet-stream';
		return context.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': kind });
	});
}
