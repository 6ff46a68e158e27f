import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createApp } from '../../../../server/app.ts';
import { ErrorReply } from '../../../../utils/contracts/admin.ts';
import { enrolBrowser, openDesk } from '../support/open-desk.ts';

test('what is not there says so in JSON', async () => {
	const desk = await openDesk();
	for (const path of ['/v1', '/v1/nothing', '/v2/policy/head', '/.env']) {
		const response = await desk.call(path);
		expect(response.status).toBe(404);
		expect(ErrorReply.parse(await response.json()).error).toContain(path);
	}
});

test('a body that is no JSON, no JSON by its type, or too large is refused in JSON', async () => {
	const desk = await openDesk();
	const { token } = await enrolBrowser(desk);
	const post = (body: string, type: string) =>
		desk.app.request('/v1/requests', {
			method: 'POST',
			headers: { authorization: `Bearer ${token}`, 'content-type': type, 'idempotency-key': randomUUID() },
			body,
		});
	const replies = [
		[400, await post('{"app":', 'application/json')],
		[415, await post('app=trello', 'application/x-www-form-urlencoded')],
		[413, await post(JSON.stringify({ app: 'a'.repeat(70_000) }), 'application/json')],
	] as const;
	for (const [status, response] of replies) {
		expect(response.status).toBe(status);
		ErrorReply.parse(await response.json());
	}
});

test('what was not foreseen is a 500 without inner words, and is logged without secrets or texts', async () => {
	const lines: string[] = [];
	const sink = new Writable({
		write(chunk, _, done) {
			lines.push(String(chunk));
			done();
		},
	});
	const desk = await openDesk();
	const browser = await enrolBrowser(desk, { email: 'someone@northwind.example' });
	const app = createApp({ ...desk.services, log: pino({ level: 'trace' }, sink) });
	await desk.services.db.schema.dropTable('thread').execute();
	const response = await app.request('/v1/requests', {
		method: 'POST',
		headers: {
			authorization: `Bearer ${browser.token}`,
			'content-type': 'application/json',
			'idempotency-key': randomUUID(),
		},
		body: JSON.stringify({ app: null, host: 'secret.example', moment: 'visit', askedAt: '2026-11-14T09:00:00Z' }),
	});
	expect(response.status).toBe(500);
	const reply = await response.text();
	ErrorReply.parse(JSON.parse(reply));
	expect(reply).not.toMatch(/thread|sql/i);
	const log = lines.join('');
	expect(log).toContain('unexpected error');
	for (const secret of [browser.token, 'someone@northwind.example', 'secret.example'])
		expect(log).not.toContain(secret);
});

test('every answer carries the headers that keep it from being framed or sniffed', async () => {
	const desk = await openDesk();
	for (const path of ['/v1/policy/head', '/v1/me', '/tour', '/console/', '/openapi.json', '/nothing']) {
		const { headers } = await desk.call(path);
		expect(headers.get('x-content-type-options'), path).toBe('nosniff');
		expect(headers.get('x-frame-options'), path).toBe('DENY');
		expect(headers.get('referrer-policy'), path).toBe('no-referrer');
		expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
	}
});

test('the health of process and database can be asked', async () => {
	const desk = await openDesk();
	expect(await (await desk.call('/healthz')).json()).toEqual({ ok: true });
	expect(await (await desk.call('/readyz')).json()).toEqual({ ok: true, version: 1 });
	await desk.close();
	expect((await desk.call('/healthz')).status).toBe(200);
	expect((await desk.call('/readyz')).status).toBe(503);
});
