import { expect, test } from 'vitest';
import { enrolBrowser, metricsToken, openDesk } from '../support/open-desk.ts';

async function metricsOf(desk: Awaited<ReturnType<typeof openDesk>>): Promise<string> {
	const response = await desk.asAdmin('/metrics');
	expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
	return response.text();
}

test('says what is in force, how far it has come, and what waits', async () => {
	const desk = await openDesk();
	const [one] = [await enrolBrowser(desk), await enrolBrowser(desk)];
	await one.me(1);
	const { id } = await one.ask();
	const text = await metricsOf(desk);
	for (const line of [
		'signpost_policy_version 1',
		'signpost_browsers 2',
		'signpost_browsers_behind 1',
		'signpost_requests_open 1',
		'signpost_requests_late 0',
	])
		expect(text.split('\n')).toContain(line);
	const [, expires] = /^signpost_policy_expires_timestamp_seconds (\S+)$/m.exec(text) ?? [];
	expect(Number(expires) * 1_000).toBeGreaterThan(desk.clock.now.getTime());
	expect(text).toMatch(/^process_resident_memory_bytes \d+/m);

	desk.clock.now = new Date('2026-12-14T09:00:00.000Z');
	expect((await metricsOf(desk)).split('\n')).toContain('signpost_requests_late 1');
	await desk.decide(id, { kind: 'ask-back', sentence: 'What is it for?' });
	// Now it is not IT that somebody waits for.
	expect((await metricsOf(desk)).split('\n')).toContain('signpost_requests_late 0');
});

test('counts calls by their route, and names nobody and no app', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk, { email: 'someone@northwind.example' });
	const { id } = await browser.ask();
	await browser.note(id, 'for the spring campaign');
	await desk.call('/nothing/of/the/kind');
	const text = await metricsOf(desk);
	expect(text).toMatch(/signpost_call_duration_seconds_count\{method="POST",route="\/v1\/requests",status="201"\} 1/);
	for (const secret of [id, browser.token, browser.browserId, 'northwind.example', 'trello', 'spring', 'of/the/kind'])
		expect(text).not.toContain(secret);
});

test('is for IT, and for a token that opens nothing else', async () => {
	const desk = await openDesk();
	const headers = { authorization: `Bearer ${metricsToken}` };
	expect((await desk.call('/metrics', { headers })).status).toBe(200);
	expect((await desk.call('/v1/admin/overview', { headers })).status).toBe(401);
	const browser = await enrolBrowser(desk);
	expect((await desk.call('/metrics')).status).toBe(401);
	expect((await browser.call('/metrics')).status).toBe(401);
});
