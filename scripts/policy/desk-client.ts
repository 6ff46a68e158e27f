import { Draft, DryRun, ErrorReply, PolicyDiff, PolicyKeys, Published } from '../../utils/contracts/admin.ts';
import { type Fault, parseJson } from '../../utils/contracts/faults.ts';
import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import type { z } from '../../utils/contracts/zod.ts';

/** Milliseconds: a large policy takes the desk a while to publish. */
const patience = 600_000;

/** The desk could not be asked, or said no. */
export class DeskError extends Error {
	/** What the desk found, with its place. */
	readonly faults: Fault[];
	/** Whether it is the policy that was refused, and not the call. */
	readonly policyRefused: boolean;

	constructor(message: string, faults: Fault[] = [], policyRefused = false) {
		super(message);
		this.faults = faults;
		this.policyRefused = policyRefused;
	}
}

interface Call {
	method?: 'PUT' | 'POST' | 'DELETE';
	headers?: Record<string, string>;
	body?: string | Uint8Array<ArrayBuffer>;
}

function refusal(status: number, text: string, what: string): DeskError {
	const reply = parseJson(ErrorReply, text);
	if (!reply.ok) return new DeskError(`${what} answered ${status}, and not as a desk does. Is the address right?`);
	return new DeskError(`The desk says: ${reply.value.error}`, reply.value.faults, status === 422);
}

/** Talks to one desk as automation: with the token that its environment names in SIGNPOST_ADMIN_TOKEN. */
export function deskClient(desk: string, token: string) {
	async function call<S extends z.ZodType>(
		schema: S,
		path: string,
		{ headers, ...init }: Call = {},
	): Promise<z.infer<S>> {
		const url = `${desk.replace(/\/+$/, '')}/v1/admin/${path}`;
		let status: number;
		let text: string;
		try {
			const response = await fetch(url, {
				...init,
				headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
				signal: AbortSignal.timeout(patience),
			});
			status = response.status;
			text = await response.text();
		} catch (error) {
			const cause = error instanceof Error ? (error.cause instanceof Error ? error.cause : error) : error;
			throw new DeskError(`${url} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`);
		}
		if (status < 200 || status > 299) throw refusal(status, text, url);
		const reply = parseJson(schema, text);
		if (!reply.ok) throw new DeskError(`${url} did not answer as a desk does. Is the address right?`, reply.faults);
		return reply.value;
	}

	return {
		draft: () => call(Draft, 'draft'),
		/** Replaces the draft of that revision; refused where somebody changed it in between. */
		replaceDraft: (source: PolicySource, revision: number) =>
			call(Draft, 'draft', { method: 'PUT', headers: { 'if-match': `"${revision}"` }, body: JSON.stringify(source) }),
		/** The draft against the version in force. */
		draftDiff: () => call(PolicyDiff, 'draft/diff'),
		publish: () => call(Published, 'publish', { method: 'POST', body: '{}' }),
		/** @param days `null` for as many as the desk looks back by itself */
		dryRun: (source: PolicySource, days: number | null) =>
			call(DryRun, 'draft/dry-run', {
				method: 'POST',
				body: JSON.stringify({ source, ...(days !== null && { days }) }),
			}),
		/** Hands over a policy that was signed elsewhere. */
		publishSigned: (bundle: Uint8Array<ArrayBuffer>) =>
			call(Published, 'publish/signed', { method: 'POST', body: bundle }),
		keys: () => call(PolicyKeys, 'keys'),
		/** @param overlapDays `null` for as many as the desk waits by itself */
		addKey: (overlapDays: number | null) =>
			call(PolicyKeys, 'keys', { method: 'POST', body: JSON.stringify(overlapDays === null ? {} : { overlapDays }) }),
		retireKey: (kid: string) => call(PolicyKeys, `keys/${encodeURIComponent(kid)}`, { method: 'DELETE' }),
	};
}
export type DeskClient = ReturnType<typeof deskClient>;
