import { z } from '../../../utils/contracts/zod.ts';
import type { Connection } from './connection.ts';

const eventTimeout = 20_000;

const Evaluated = z.object({
	result: z.object({ value: z.unknown().optional() }),
	exceptionDetails: z
		.object({ text: z.string(), exception: z.object({ description: z.string().optional() }).optional() })
		.optional(),
});

/** The DevTools protocol of one target; without an id, of the browser. */
export class Session {
	#connection: Connection;
	readonly id: string | undefined;

	constructor(connection: Connection, id?: string) {
		this.#connection = connection;
		this.id = id;
	}

	/** Sends a command and parses its reply. */
	ask<S extends z.ZodType>(method: string, params: object, schema: S): Promise<z.infer<S>> {
		return this.#connection.ask(method, params, schema, this.id);
	}

	/** Sends a command whose reply does not matter. */
	async tell(method: string, params: object = {}): Promise<void> {
		await this.ask(method, params, z.unknown());
	}

	/** Calls `listener` with the parsed parameters of each such event, until `signal` aborts. */
	on<S extends z.ZodType>(
		method: string,
		schema: S,
		listener: (params: z.infer<S>) => void,
		signal: AbortSignal,
	): void {
		this.#connection.listen((event) => {
			if (event.method === method && event.sessionId === this.id) listener(schema.parse(event.params));
		}, signal);
	}

	/** The first such event from now on. Rejects after 20 seconds. */
	async once<S extends z.ZodType>(
		method: string,
		schema: S,
		match: (params: z.infer<S>) => boolean = () => true,
	): Promise<z.infer<S>> {
		const done = new AbortController();
		const { promise, resolve, reject } = Promise.withResolvers<z.infer<S>>();
		const timer = setTimeout(() => reject(new Error(`${method} did not come`)), eventTimeout).unref();
		this.on(method, schema, (params) => match(params) && resolve(params), done.signal);
		try {
			return await promise;
		} finally {
			clearTimeout(timer);
			done.abort();
		}
	}

	/** Evaluates an expression (a promise is awaited) and parses its value. */
	async evaluate<S extends z.ZodType>(expression: string, schema: S, contextId?: number): Promise<z.infer<S>> {
		const params = { expression, contextId, returnByValue: true, awaitPromise: true };
		return schema.parse(checkedValue(await this.ask('Runtime.evaluate', params, Evaluated)));
	}

	/** Calls a function on a remote object and parses its value. */
	async call<S extends z.ZodType>(objectId: string, functionDeclaration: string, schema: S): Promise<z.infer<S>> {
		const params = { objectId, functionDeclaration, returnByValue: true, awaitPromise: true };
		return schema.parse(checkedValue(await this.ask('Runtime.callFunctionOn', params, Evaluated)));
	}
}

function checkedValue({ result, exceptionDetails: fault }: z.infer<typeof Evaluated>): unknown {
	if (fault) throw new Error(fault.exception?.description ?? fault.text);
	return result.value;
}
