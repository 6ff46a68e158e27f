import type { Context } from 'hono';
import type { z } from '../../utils/contracts/zod.ts';
import { Refusal } from './refusal.ts';

/*
 * Documents with a whole policy in them pass through as bytes: whoever works on them parses them, if need be in another
 * thread. They are described under a media type that the framework does not parse by itself.
 */

const isJson = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** A JSON body that the route hands on unread. */
export function documentBody<S extends z.ZodType>(schema: S) {
	return { required: true, content: { 'application/*': { schema } } } as const;
}

/** A JSON answer that was never anything but bytes here. */
export function document<S extends z.ZodType>(schema: S, description: string) {
	return { description, content: { 'application/*': { schema } } };
}

/** The bytes of a JSON body. Throws a 415 for another kind. */
export async function readBytes(context: Context): Promise<Uint8Array> {
	if (!isJson.test(context.req.header('content-type') ?? ''))
		throw new Refusal(415, 'The desk reads application/json here.');
	return new Uint8Array(await context.req.arrayBuffer());
}

/** Answers with JSON that is bytes already. */
export function sendJson(context: Context, parts: readonly (Uint8Array | string)[]): Response {
	const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
	return context.body(bytes, 200, { 'content-type': 'application/json' });
}
