import {
	type AppPatch,
	Coverage,
	type DecisionInput,
	Draft,
	EnrolmentKey,
	ErrorReply,
	GrantEntry,
	Overview,
	PolicyDiff,
	Published,
	Queue,
	QueueEntry,
} from '../../utils/contracts/admin.ts';
import { type Fault, parse } from '../../utils/contracts/faults.ts';
import { z } from '../../utils/contracts/zod.ts';

/** Why the desk did not do what was asked. */
export type Failure =
	| { kind: 'offline' }
	/** No session, or it has ended. */
	| { kind: 'signed-out'; message: string }
	/** Somebody else changed the draft first. */
	| { kind: 'conflict' }
	| { kind: 'refused'; message: string; faults: Fault[] }
	/** A reply that is not what the contract says. */
	| { kind: 'unreadable'; faults: Fault[] };

export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

interface Call {
	method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	body?: unknown;
	/** Milliseconds. */
	patience?: number;
}

const Nothing = z.null();
const usualPatience = 30_000;
/** What publishes takes the desk a while with a large policy; who gave up would read that it is out of reach, and send it again. */
const whilePublishing = 600_000;

async function failureOf(response: Response): Promise<Failure> {
	const document: unknown = await response.json().catch(() => null);
	const parsed = parse(ErrorReply, document);
	const message = parsed.ok ? parsed.value.error : `${response.status} ${response.statusText}`.trim();
	if (response.status === 401) return { kind: 'signed-out', message };
	if (response.status === 412) return { kind: 'conflict' };
	if ([502, 503, 504].includes(response.status)) return { kind: 'offline' };
	return { kind: 'refused', message, faults: parsed.ok ? (parsed.value.faults ?? []) : [] };
}

/** The desk's admin interface: every reply is parsed with its contract, and no call throws. */
export function createApi(fetcher: typeof fetch) {
	async function call<S extends z.ZodType>(
		schema: S,
		path: string,
		{ method = 'GET', body, patience = usualPatience }: Call = {},
	): Promise<Reply<z.infer<S>>> {
		try {
			const response = await fetcher(`/v1/admin/${path}`, {
				method,
				signal: AbortSignal.timeout(patience),
				...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
			});
			if (!response.ok) return { ok: false, failure: await failureOf(response) };
			const document: unknown = response.status === 204 ? null : await response.json();
			const parsed = parse(schema, document);
			return parsed.ok ? parsed : { ok: false, failure: { kind: 'unreadable', faults: parsed.faults } };
		} catch (error) {
			if (!(error instanceof SyntaxError)) return { ok: false, failure: { kind: 'offline' } };
			const faults = [{ path: '(document)', found: error.message, expected: 'JSON' }];
			return { ok: false, failure: { kind: 'unreadable', faults } };
		}
	}

	const request = (id: string) => `requests/${encodeURIComponent(id)}`;
	return {
		openSession: (code: string) => call(Nothing, 'session', { method: 'POST', body: { code } }),
		closeSession: () => call(Nothing, 'session', { method: 'DELETE' }),
		overview: () => call(Overview, 'overview'),
		coverage: () => call(Coverage, 'coverage'),
		grants: () => call(z.array(GrantEntry), 'grants'),
		endGrant: (id: string, sentence: string) =>
			call(Nothing, `grants/${encodeURIComponent(id)}/end`, { method: 'POST', body: { sentence } }),
		replaceEnrolmentKey: () => call(EnrolmentKey, 'enrolment-key', { method: 'POST' }),
		queue: () => call(Queue, 'requests'),
		request: (id: string) => call(QueueEntry, request(id)),
		received: (id: string) => call(QueueEntry, `${request(id)}/received`, { method: 'POST' }),
		decide: (id: string, body: DecisionInput) =>
			call(QueueEntry, `${request(id)}/decision`, { method: 'POST', body, patience: whilePublishing }),
		draft: () => call(Draft, 'draft'),
		diff: () => call(PolicyDiff, 'draft/diff'),
		patchApp: (id: string, patch: AppPatch) =>
			call(Draft, `apps/${encodeURIComponent(id)}`, { method: 'PATCH', body: patch }),
		publish: () => call(Published, 'publish', { method: 'POST', patience: whilePublishing }),
	};
}

export type Api = ReturnType<typeof createApi>;
