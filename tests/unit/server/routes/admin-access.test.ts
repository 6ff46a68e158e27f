import { expect, test } from 'vitest';
import { newConsoleCode } from '../../../../server/admin/codes.ts';
import { enrolBrowser, openDesk, routesOf } from '../support/open-desk.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

const sameOrigin = { origin: 'http://localhost', host: 'localhost' };

async function openConsole(desk: Desk) {
	const code = await newConsoleCode(desk.services.db, desk.clock.now);
	const response = await desk.call('/v1/admin/session', { method: 'POST', body: { code } });
	const header = response.headers.get('set-cookie') ?? '';
	return { code, status: response.status, header, cookie: header.split(';')[0] ?? '' };
}

test('everything under /v1/admin is for IT alone', async () => {
	const desk = await openDesk();
	const { token } = await enrolBrowser(desk);
	const described = (await routesOf(desk, '/v1/admin')).filter((route) => route !== 'POST /v1/admin/session');
	expect(described).toContain('POST /v1/admin/publish/signed');
	for (const headers of [{}, { authorization: `Bearer ${token}` }, { cookie: 'signpost_session=guessed' }]) {
		for (const route of [...described, 'GET /v1/admin/nothing']) {
			const [method, path = ''] = route.split(' ');
			const response = await desk.call(path, { method: method ?? '', headers });
			expect(response.status, route).toBe(401);
			expect(await response.json()).toMatchObject({ error: expect.stringContaining('Open the console') });
			desk.clock.now = new Date(desk.clock.now.getTime() + 60_000);
		}
	}
});

test('nothing of a large body is taken in from somebody who is not IT', async () => {
	const desk = await openDesk();
	for (const route of ['PUT /v1/admin/draft', 'POST /v1/admin/draft/dry-run', 'POST /v1/admin/publish/signed']) {
		const [method = '', path = ''] = route.split(' ');
		let taken = 0;
		const body = new ReadableStream({
			pull(controller) {
				taken += 1;
				if (taken > 10) controller.close();
				else controller.enqueue(new Uint8Array(1024));
			},
		});
		const call = { method, headers: { 'content-type': 'application/json' }, body, duplex: 'half' };
		const response = await desk.app.request(new Request(`http://localhost${path}`, call));
		expect(response.status, route).toBe(401);
		expect(taken, route).toBeLessThan(10);
	}
});

test('the printed link opens the console once, and the cookie is out of reach of scripts and other sites', async () => {
	const desk = await openDesk();
	const { code, status, header, cookie } = await openConsole(desk);
	expect(status).toBe(204);
	expect(header).toMatch(/^signpost_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
	expect((await desk.call('/v1/admin/overview', { headers: { cookie } })).status).toBe(200);
	const again = await desk.call('/v1/admin/session', { method: 'POST', body: { code } });
	expect(again.status).toBe(401);
	expect(await again.json()).toMatchObject({ error: expect.stringContaining('used already') });
});

test('of two who use one link at once, one gets in', async () => {
	const desk = await openDesk();
	const code = await newConsoleCode(desk.services.db, desk.clock.now);
	const use = () => desk.call('/v1/admin/session', { method: 'POST', body: { code } });
	const replies = await Promise.all([use(), use(), use()]);
	expect(replies.map((reply) => reply.status).sort()).toEqual([204, 401, 401]);
});

test('a link is good for 24 hours, a session for 12', async () => {
	const desk = await openDesk();
	const code = await newConsoleCode(desk.services.db, desk.clock.now);
	const { cookie } = await openConsole(desk);
	desk.clock.now = new Date('2026-11-14T20:59:59Z');
	expect((await desk.call('/v1/admin/overview', { headers: { cookie } })).status).toBe(200);
	desk.clock.now = new Date('2026-11-14T21:00:00Z');
	expect((await desk.call('/v1/admin/overview', { headers: { cookie } })).status).toBe(401);
	desk.clock.now = new Date('2026-11-15T09:00:00Z');
	expect((await desk.call('/v1/admin/session', { method: 'POST', body: { code } })).status).toBe(401);
});

test('neither code, session nor browser token is stored as it is', async () => {
	const desk = await openDesk();
	const { code, cookie } = await openConsole(desk);
	const { token } = await enrolBrowser(desk);
	const unused = await newConsoleCode(desk.services.db, desk.clock.now);
	const { db } = desk.services;
	const stored = JSON.stringify([
		await db.selectFrom('console_codes').selectAll().execute(),
		await db.selectFrom('console_sessions').selectAll().execute(),
		await db.selectFrom('browsers').selectAll().execute(),
	]);
	for (const secret of [code, unused, token, cookie.split('=')[1] ?? '']) expect(stored).not.toContain(secret);
});

test('over https the cookie is Secure and bound to its host', async () => {
	const desk = await openDesk({ publicUrl: 'https://signpost.northwind.example' });
	const { header, cookie } = await openConsole(desk);
	expect(header).toContain('; Secure');
	expect(cookie).toMatch(/^__Host-signpost_session=/);
	const headers = { cookie, origin: 'https://signpost.northwind.example', host: '127.0.0.1:8787' };
	expect((await desk.call('/v1/admin/publish', { method: 'POST', headers })).status).toBe(200);
});

test.each([
	['no origin', {}],
	['another site', { origin: 'https://evil.example', host: 'localhost' }],
	['another port', { origin: 'http://localhost:3000', host: 'localhost' }],
	['an opaque origin', { origin: 'null', host: 'localhost' }],
	['a browser that says cross-site', { ...sameOrigin, 'sec-fetch-site': 'cross-site' }],
	['a browser that says same-site', { ...sameOrigin, 'sec-fetch-site': 'same-site' }],
])('a change that rides on the cookie from %s is refused', async (_, headers) => {
	const desk = await openDesk();
	const { cookie } = await openConsole(desk);
	const response = await desk.call('/v1/admin/publish', { method: 'POST', headers: { cookie, ...headers } });
	expect(response.status).toBe(403);
	expect(desk.services.policy.current.version).toBe(1);
});

test('a change from the console itself goes through, and the audit says that it was the console', async () => {
	const desk = await openDesk();
	const { cookie } = await openConsole(desk);
	for (const headers of [sameOrigin, { 'sec-fetch-site': 'same-origin' }]) {
		const response = await desk.call('/v1/admin/publish', { method: 'POST', headers: { cookie, ...headers } });
		expect(response.status).toBe(200);
	}
	const audit = await desk.asAdmin('/v1/admin/audit');
	expect(await audit.json()).toContainEqual(expect.objectContaining({ who: 'console', what: 'published' }));
});

test('leaving ends the session at the desk too', async () => {
	const desk = await openDesk();
	const { cookie } = await openConsole(desk);
	const left = await desk.call('/v1/admin/session', { method: 'DELETE', headers: { cookie, ...sameOrigin } });
	expect(left.status).toBe(204);
	expect(left.headers.get('set-cookie')).toMatch(/^signpost_session=; Max-Age=0/);
	expect((await desk.call('/v1/admin/overview', { headers: { cookie } })).status).toBe(401);
});

test('many wrong keys from one place are slowed down, and the right one still gets in', async () => {
	const desk = await openDesk();
	const body = { enrolmentKey: 'not-the-enrolment-key', groups: [], browser: 'chrome', version: '0.1.0' };
	const wrong = () => desk.call('/v1/enrol', { method: 'POST', body });
	for (let tries = 0; tries < 20; tries++) expect((await wrong()).status).toBe(401);
	expect((await wrong()).status).toBe(429);
	await enrolBrowser(desk);
	desk.clock.now = new Date('2026-11-14T09:01:00Z');
	expect((await wrong()).status).toBe(401);
});
