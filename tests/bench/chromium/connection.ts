import type { Readable, Writable } from 'node:stream';
import { z } from '../../../utils/contracts/zod.ts';

/** What the DevTools protocol sends: replies carry `id`, events carry `method`. */
const Incoming = z.object({
	id: z.int().optional(),
	method: z.string().optional(),
	params: z.unknown().optional(),
	sessionId: z.string().optional(),
	result: z.unknown().optional(),
	error: z.object({ message: z.string() }).optional(),
});

export interface ProtocolEvent {
	method: string;
	params: unknown;
	sessionId: string | undefined;
}

const Detached = z.object({ sessionId: z.string() });

interface Pending {
	method: string;
	sessionId: string | undefined;
	resolve(result: unknown): void;
	reject(error: Error): void;
}

/**
 * The DevTools protocol over a pipe (`--remote-debugging-pipe`), messages end with a NUL.
 * No driver in between, so that no utility world of one runs in the page that is measured.
 */
export class Connection {
	#output: Writable;
	#lastId = 0;
	#rest = Buffer.alloc(0);
	#pending = new Map<number, Pending>();
	#listeners = new Set<(event: ProtocolEvent) => void>();

	constructor(output: Writable, input: Readable) {
		this.#output = output;
		input.on('data', (chunk: Buffer) => this.#read(chunk));
		input.on('close', () => this.#fail('the browser is gone', () => true));
		// A browser that died is reported by the pipe's end; what is written to it meanwhile is lost.
		output.on('error', () => {});
	}

	/** Sends a command; the reply is parsed with `schema`. */
	async ask<S extends z.ZodType>(
		method: string,
		params: object,
		schema: S,
		sessionId: string | undefined,
	): Promise<z.infer<S>> {
		const id = ++this.#lastId;
		const { promise, resolve, reject } = Promise.withResolvers<unknown>();
		this.#pending.set(id, { method, sessionId, resolve, reject });
		this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
		return schema.parse(await promise);
	}

	/** Calls `listener` at each event, until `signal` aborts. */
	listen(listener: (event: ProtocolEvent) => void, signal: AbortSignal): void {
		this.#listeners.add(listener);
		signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
	}

	#read(chunk: Buffer): void {
		this.#rest = Buffer.concat([this.#rest, chunk]);
		for (let end = this.#rest.indexOf(0); end !== -1; end = this.#rest.indexOf(0)) {
			const message = Incoming.parse(JSON.parse(this.#rest.toString('utf8', 0, end)));
			this.#rest = this.#rest.subarray(end + 1);
			if (message.id !== undefined) this.#settle(message.id, message);
			else if (message.method !== undefined)
				this.#emit({ method: message.method, params: message.params, sessionId: message.sessionId });
		}
	}

	#settle(id: number, { result, error }: z.infer<typeof Incoming>): void {
		const pending = this.#pending.get(id);
		this.#pending.delete(id);
		if (error) pending?.reject(new Error(`${pending.method}: ${error.message}`));
		else pending?.resolve(result);
	}

	#emit(event: ProtocolEvent): void {
		if (event.method === 'Target.detachedFromTarget') {
			const { sessionId } = Detached.parse(event.params);
			this.#fail('the target is gone', (pending) => pending.sessionId === sessionId);
		}
		for (const listener of [...this.#listeners]) listener(event);
	}

	/** Nobody waits for an answer that cannot come any more. */
	#fail(why: string, concerned: (pending: Pending) => boolean): void {
		for (const [id, pending] of this.#pending) {
			if (!concerned(pending)) continue;
			this.#pending.delete(id);
			pending.reject(new Error(`${pending.method}: ${why}`));
		}
	}
}
