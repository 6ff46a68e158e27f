import { Draft, Overview, Published, Queue } from '../../../utils/contracts/admin.ts';
import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import type { z } from '../../../utils/contracts/zod.ts';

/** The desk as automation in IT uses it. */
export class Admin {
	#url: string;
	#token: string;

	constructor(url: string, token: string) {
		this.#url = url;
		this.#token = token;
	}

	overview(): Promise<Overview> {
		return this.#ask('GET', 'overview', Overview);
	}

	queue(): Promise<Queue> {
		return this.#ask('GET', 'requests', Queue);
	}

	/** Replaces the draft by `source` and publishes it. */
	async publish(source: PolicySourceInput): Promise<Published> {
		const { revision } = await this.#ask('GET', 'draft', Draft);
		await this.#ask('PUT', 'draft', Draft, source, { 'if-match': `"${revision}"` });
		return this.#ask('POST', 'publish', Published);
	}

	async #ask<S extends z.ZodType>(
		method: string,
		path: string,
		schema: S,
		body?: unknown,
		headers: Record<string, string> = {},
	): Promise<z.infer<S>> {
		const reply = await fetch(`${this.#url}/v1/admin/${path}`, {
			method,
			headers: {
				authorization: `Bearer ${this.#token}`,
				...(body !== undefined && { 'content-type': 'application/json' }),
				...headers,
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await reply.text();
		if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text.slice(0, 500)}`);
		return schema.parse(JSON.parse(text));
	}
}
