import { ErrorReply } from '../contracts/admin.ts';
import { type Fault, parseJson } from '../contracts/faults.ts';
import type { z } from '../contracts/zod.ts';
import { DeskRefusal, DeskUnreachable, messageOf } from './faults.ts';
import type { Send } from './way-out.ts';

const patienceMs = 20_000;
/** A pack may take so many times longer than other answers. */
const packPatience = 6;

/** What carries a token or a key goes to the desk alone, wherever a portal or a proxy points. */
const redirect = 'manual';

export interface Call<S extends z.ZodType> {
	method: 'GET' | 'POST' | 'DELETE';
	path: string;
	token?: string;
	body?: unknown;
	/** A UUID: the desk does the same thing once however often it is asked. */
	idempotencyKey?: string;
	reply: S;
}

/** The head as text, or that it is still the one whose ETag was sent. */
type HeadAnswer = { changed: false } | { changed: true; text: string; etag: string | null };

/** The desk over HTTP. Head and files need no token, and may be carried by any web server. */
export interface Desk {
	head(etag: string | null): Promise<HeadAnswer>;
	file(hash: string): Promise<Uint8Array<ArrayBuffer>>;
	/** All shards of the index block with this hash in one, `null` where the desk has them one by one only. */
	pack(block: string): Promise<Uint8Array<ArrayBuffer> | null>;
	/** The last head that the key with this thumbprint signed, where another key signs now; else `null`. */
	handover(kid: string): Promise<string | null>;
	call<S extends z.ZodType>(call: Call<S>): Promise<z.infer<S>>;
	stream(token: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}

/**
 * @param send the one way out of this browser
 * @param timeoutMs longest time that an answer may take, to its last byte
 * @throws DeskUnreachable where no answer of a desk came
 * @throws DeskRefusal where the desk said no
 */
export function desk(deskUrl: string, send: Send, timeoutMs = patienceMs): Desk {
	function request(path: string, headers: Record<string, string>, signal: AbortSignal, redirect?: 'manual') {
		return send({ desk: deskUrl, method: 'GET', path, headers, body: null }, { signal, ...(redirect && { redirect }) });
	}

	async function bodyOf<T>(response: Response, read: () => Promise<T>): Promise<T> {
		try {
			return await read();
		} catch (error) {
			throw new DeskUnreachable(`${response.url} broke off: ${messageOf(error)}`);
		}
	}

	const withinTime = () => AbortSignal.timeout(timeoutMs);

	return {
		async head(etag) {
			const headers = { accept: 'application/jose', ...(etag !== null && { 'if-none-match': etag }) };
			const response = await request('/v1/policy/head', headers, withinTime());
			if (response.status === 304 && etag !== null) return { changed: false };
			if (response.status !== 200) throw new DeskUnreachable(`${response.url}: HTTP ${response.status}`);
			const text = await bodyOf(response, () => response.text());
			return { changed: true, text: text.trim(), etag: response.headers.get('etag') };
		},

		async file(hash) {
			const response = await request(`/v1/policy/shards/${hash}`, { accept: 'application/json' }, withinTime());
			if (response.status !== 200) throw new DeskUnreachable(`${response.url}: HTTP ${response.status}`);
			return new Uint8Array(await bodyOf(response, () => response.arrayBuffer()));
		},

		async pack(block) {
			const patience = AbortSignal.timeout(timeoutMs * packPatience);
			const response = await request(`/v1/policy/packs/${block}`, { accept: '*/*' }, patience);
			// Object stores say 403 of what they do not have.
			if (response.status >= 400 && response.status < 500) return null;
			if (response.status !== 200) throw new DeskUnreachable(`${response.url}: HTTP ${response.status}`);
			return new Uint8Array(await bodyOf(response, () => response.arrayBuffer()));
		},

		async handover(kid) {
			const response = await request(`/v1/policy/handover/${kid}`, { accept: 'application/jose' }, withinTime());
			if (response.status !== 200) return null;
			return (await bodyOf(response, () => response.text())).trim();
		},

		async call({ method, path, token, body, idempotencyKey, reply }) {
			const headers: Record<string, string> = { accept: 'application/json' };
			if (token !== undefined) headers.authorization = `Bearer ${token}`;
			if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
			if (body !== undefined) headers['content-type'] = 'application/json';
			const message = { desk: deskUrl, method, path, headers, body: body === undefined ? null : JSON.stringify(body) };
			const response = await send(message, { signal: withinTime(), redirect });
			const text = await bodyOf(response, () => response.text());
			if (!response.ok) throw refusal(`${method} ${path}`, response.status, text);
			const parsed = parseJson(reply, text);
			if (parsed.ok) return parsed.value;
			throw new DeskUnreachable(`${method} ${path} brought no answer of a desk: ${firstFault(parsed.faults)}`);
		},

		async stream(token, signal) {
			const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` };
			const response = await request('/v1/stream', headers, signal, redirect);
			if (!response.ok) throw refusal('GET /v1/stream', response.status, await response.text().catch(() => ''));
			if (!response.headers.get('content-type')?.startsWith('text/event-stream') || response.body === null) {
				throw new DeskUnreachable('GET /v1/stream brought no stream');
			}
			return response.body;
		},
	};
}

/** Only an error that a desk wrote counts as its word; a proxy's page does not. */
function refusal(what: string, status: number, text: string): Error {
	// Browsers show no more of a redirect than that it is one.
	if (status === 0 || (status >= 300 && status < 400)) return new DeskUnreachable(`${what} was sent elsewhere`);
	const parsed = parseJson(ErrorReply, text);
	if (!parsed.ok) return new DeskUnreachable(`${what}: HTTP ${status}`);
	const details = parsed.value.faults?.map((fault) => `${fault.path}: ${fault.expected}`).join('; ');
	return new DeskRefusal(status, `${what}: ${parsed.value.error}${details ? ` (${details})` : ''}`);
}

function firstFault(faults: readonly Fault[]): string {
	const [fault] = faults;
	return fault ? `${fault.path} is ${fault.found}, expected ${fault.expected}` : 'it could not be read';
}
