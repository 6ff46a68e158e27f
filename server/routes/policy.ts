import { createRoute } from '@hono/zod-openapi';
import { IndexBlock, Settings, Shard } from '../../utils/contracts/policy-wire.ts';
import { Base64Url32 } from '../../utils/contracts/primitives.ts';
import { z } from '../../utils/contracts/zod.ts';
import { newApp } from '../http/env.ts';
import { matchesEtag } from '../http/etag.ts';
import { Refusal } from '../http/refusal.ts';
import { refusals } from '../http/responses.ts';
import { readBlob, readPack } from '../policy/blobs.ts';
import { lastHeadOf } from '../policy/in-force.ts';
import type { Services } from '../services.ts';

const tags = ['policy'];
const jws = { description: 'A compact JWS', content: { 'application/jose': { schema: z.string() } } };
/** Served as stored, byte for byte, as its name is the hash of its bytes. */
const PolicyFile = z.union([Settings, IndexBlock, Shard]);

const headRoute = createRoute({
	method: 'get',
	path: '/v1/policy/head',
	tags,
	summary: 'The signed head of the policy in force',
	request: { headers: z.object({ 'if-none-match': z.string().optional() }) },
	responses: {
		200: jws,
		304: { description: 'The head with that entity tag is still the one in force' },
		...refusals,
	},
});

const handoverRoute = createRoute({
	method: 'get',
	path: '/v1/policy/handover/{kid}',
	tags,
	summary: 'The last head that a key signed before another one took its place, by the thumbprint of that key',
	request: { params: z.object({ kid: Base64Url32 }) },
	responses: {
		200: jws,
		...refusals,
	},
});

const blobRoute = createRoute({
	method: 'get',
	path: '/v1/policy/shards/{hash}',
	tags,
	summary: 'Settings, an index block or a shard, by the SHA-256 of its bytes',
	request: { params: z.object({ hash: Base64Url32 }) },
	responses: {
		200: { description: 'JSON; it never changes', content: { 'application/*': { schema: PolicyFile } } },
		...refusals,
	},
});

const packRoute = createRoute({
	method: 'get',
	path: '/v1/policy/packs/{block}',
	tags,
	summary: 'All shards of an index block in one, a line each, by the SHA-256 of the block',
	request: { params: z.object({ block: Base64Url32 }) },
	responses: {
		200: { description: 'Lines of JSON; it never changes', content: { 'application/*': { schema: z.string() } } },
		...refusals,
	},
});

const gone = 'No policy of late names these bytes. Ask for the head again.';

/** What is named by a hash stays what it is. */
function immutable(hash: string) {
	return {
		'cache-control': 'public, max-age=31536000, immutable',
		etag: `"${hash}"`,
		'access-control-allow-origin': '*',
	};
}

/** The policy as static files: any web server or CDN could carry them, so they ask for no authorization. */
export function policyRoutes({ db, policy }: Pick<Services, 'db' | 'policy'>) {
	return newApp()
		.openapi(headRoute, (context) => {
			const { version, head, etag } = policy.current;
			if (version === 0)
				throw new Refusal(404, 'No policy was published yet. This desk waits for the first signed one.');
			const headers = { etag, 'cache-control': 'no-cache', 'access-control-allow-origin': '*' };
			if (matchesEtag(context.req.valid('header')['if-none-match'], etag)) return context.body(null, 304, headers);
			return context.body(head, 200, { ...headers, 'content-type': 'application/jose' });
		})
		.openapi(handoverRoute, async (context) => {
			const { kid } = context.req.valid('param');
			const head = kid === policy.current.kid ? null : await lastHeadOf(db, kid);
			if (head === null) throw new Refusal(404, 'This key has not handed on, or it never signed here.');
			const headers = { 'cache-control': 'no-cache', 'access-control-allow-origin': '*' };
			return context.body(head, 200, { ...headers, 'content-type': 'application/jose' });
		})
		.openapi(blobRoute, async (context) => {
			const { hash } = context.req.valid('param');
			const body = await readBlob(db, hash);
			if (body === null) throw new Refusal(404, gone);
			return context.body(body, 200, { ...immutable(hash), 'content-type': 'application/json' });
		})
		.openapi(packRoute, async (context) => {
			const { block } = context.req.valid('param');
			const pack = await readPack(db, block);
			if (pack === null) throw new Refusal(404, gone);
			return context.body(pack, 200, { ...immutable(block), 'content-type': 'text/plain; charset=utf-8' });
		});
}
