import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createApp } from '../../../../server/app.ts';
import { closeServices, openServices } from '../../../../server/open-services.ts';
import { currentEnrolmentKey } from '../../../../server/people/enrolment-keys.ts';
import type { DecisionInput } from '../../../../utils/contracts/admin.ts';
import { QueueEntry } from '../../../../utils/contracts/admin.ts';
import { EnrolReply } from '../../../../utils/contracts/enrolment.ts';
import { Me, type RequestBody, ReviewRequest } from '../../../../utils/contracts/review.ts';
import { z } from '../../../../utils/contracts/zod.ts';
import { smallPolicy } from './small-policy.ts';

export const metricsToken = 'a-token-for-figures-alone-0123456789';
export const adminToken = 'automation-of-the-desk-0123456789';

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'signpost-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

export interface Call {
	method?: string;
	body?: unknown;
	headers?: Record<string, string>;
}

/** A desk in process, with a real database file and a clock that the test sets. */
export async function openDesk(options: { folder?: string; publicUrl?: string; offlineKeys?: string[] } = {}) {
	const folder = options.folder ?? (await temporaryFolder());
	const stopping = new AbortController();
	const clock = { now: new Date('2026-11-14T09:00:00.000Z') };
	const services = await openServices(
		{
			dataFolder: folder,
			publicUrl: options.publicUrl ?? null,
			adminToken,
			metricsToken,
			offlineKeys: options.offlineKeys ?? null,
		},
		{
			log: pino({ enabled: false }),
			now: () => clock.now,
			sample: smallPolicy,
			heartbeatMs: 15_000,
			stopping: stopping.signal,
		},
	);
	const app = createApp(services);
	let closed = false;
	async function close(): Promise<void> {
		if (closed) return;
		closed = true;
		stopping.abort();
		await closeServices(services);
	}
	onTestFinished(close);

	async function call(path: string, { method = 'GET', body, headers = {} }: Call = {}): Promise<Response> {
		const json = body === undefined ? {} : { 'content-type': 'application/json' };
		return app.request(path, {
			method,
			headers: { ...json, ...headers },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
	}
	const asAdmin = (path: string, { headers, ...rest }: Call = {}) =>
		call(path, { ...rest, headers: { authorization: `Bearer ${adminToken}`, ...headers } });

	return {
		app,
		services,
		folder,
		clock,
		close,
		call,
		asAdmin,
		enrolmentKey: await currentEnrolmentKey(services.db, clock.now),
		async decide(id: string, decision: DecisionInput): Promise<QueueEntry> {
			const response = await asAdmin(`/v1/admin/requests/${id}/decision`, { method: 'POST', body: decision });
			if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
			return QueueEntry.parse(await response.json());
		},
	};
}

export type DeskUnderTest = Awaited<ReturnType<typeof openDesk>>;

const Described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Every route below a path that the desk describes, as `GET /v1/me`, with a UUID wherever an id belongs. */
export async function routesOf(desk: Pick<DeskUnderTest, 'call'>, below: string): Promise<string[]> {
	const { paths } = Described.parse(await (await desk.call('/openapi.json')).json());
	return Object.entries(paths)
		.filter(([path]) => path.startsWith(`${below}/`))
		.flatMap(([path, methods]) =>
			Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, randomUUID())}`),
		);
}

/** An enrolled browser that speaks to a desk. */
export async function enrolBrowser(
	desk: Pick<DeskUnderTest, 'call' | 'enrolmentKey'>,
	{ groups = ['marketing'], email }: { groups?: string[]; email?: string } = {},
) {
	const response = await desk.call('/v1/enrol', {
		method: 'POST',
		body: { enrolmentKey: desk.enrolmentKey, groups, browser: 'chrome', version: '0.1.0', ...(email && { email }) },
	});
	const { browserId, token, policyKeys } = EnrolReply.parse(await response.json());
	const call = (path: string, { headers, ...rest }: Call = {}) =>
		desk.call(path, { ...rest, headers: { authorization: `Bearer ${token}`, ...headers } });

	return {
		browserId,
		token,
		policyKeys,
		call,
		send: (id: string, body: Partial<RequestBody> = {}) =>
			call('/v1/requests', {
				method: 'POST',
				headers: { 'idempotency-key': id },
				body: { app: 'trello', host: 'trello.com', moment: 'visit', askedAt: '2026-11-14T09:00:00Z', ...body },
			}),
		note: (id: string, text: string, key: string = randomUUID()) =>
			call(`/v1/requests/${id}/notes`, { method: 'POST', headers: { 'idempotency-key': key }, body: { text } }),
		async ask(body: Partial<RequestBody> = {}): Promise<ReviewRequest> {
			return ReviewRequest.parse(await (await this.send(randomUUID(), body)).json());
		},
		async me(version?: number, extension?: string): Promise<Me> {
			const said = { ...(version && { policy: String(version) }), ...(extension && { extension }) };
			return Me.parse(await (await call(`/v1/me?${new URLSearchParams(said)}`)).json());
		},
	};
}
