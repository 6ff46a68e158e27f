import { expect, test } from 'vitest';
import { EnrolmentKey } from '../../../../utils/contracts/admin.ts';
import { EnrolReply } from '../../../../utils/contracts/enrolment.ts';
import { enrolBrowser, openDesk } from '../support/open-desk.ts';

const body = (enrolmentKey: string, groups: string[]) => ({
	enrolmentKey,
	groups,
	browser: 'chrome',
	version: '0.2.0',
});

test('a browser that comes with its token stays who it is, with its requests and in its new groups', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk, { groups: ['marketing'] });
	const { id } = await browser.ask();
	const again = await browser.call('/v1/enrol', { method: 'POST', body: body(desk.enrolmentKey, ['sales']) });
	expect(again.status).toBe(200);
	expect(EnrolReply.parse(await again.json())).toMatchObject({ browserId: browser.browserId, token: browser.token });
	expect((await browser.me()).requests.map((request) => request.id)).toEqual([id]);
	const next = await browser.ask({ app: null, host: 'new.example' });
	const [row] = await desk.services.db.selectFrom('requests').select('groups').where('id', '=', next.id).execute();
	expect(row?.groups).toBe('["sales"]');
	expect(await desk.services.db.selectFrom('browsers').select('id').execute()).toHaveLength(1);
});

test('another enrolment key lets no new browser in with the one of before, and puts nobody out', async () => {
	const desk = await openDesk();
	const inside = await enrolBrowser(desk);
	const replaced = await desk.asAdmin('/v1/admin/enrolment-key', { method: 'POST' });
	const { enrolmentKey } = EnrolmentKey.parse(await replaced.json());
	expect(enrolmentKey).not.toBe(desk.enrolmentKey);

	// However many browsers are still set up with it: each reads what to do.
	for (let i = 0; i < 30; i++) {
		const outside = await desk.call('/v1/enrol', { method: 'POST', body: body(desk.enrolmentKey, []) });
		expect(outside.status).toBe(401);
		expect(await outside.text()).toContain('This enrolment key was replaced. The console shows the new one.');
	}
	expect((await desk.call('/v1/enrol', { method: 'POST', body: body(enrolmentKey, []) })).status).toBe(201);

	expect((await inside.call('/v1/me')).status).toBe(200);
	const moved = await inside.call('/v1/enrol', { method: 'POST', body: body(desk.enrolmentKey, ['sales']) });
	expect(moved.status).toBe(200);
	const audit = await (await desk.asAdmin('/v1/admin/audit')).text();
	expect(audit).toContain('replaced the enrolment key');
	expect(audit).not.toContain(enrolmentKey);
});

test('a token that nobody has makes a new browser, and none helps without the enrolment key', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const wanted = { method: 'POST', body: body(desk.enrolmentKey, []), headers: { authorization: 'Bearer forgotten' } };
	const fresh = await desk.call('/v1/enrol', wanted);
	expect(fresh.status).toBe(201);
	expect(EnrolReply.parse(await fresh.json()).browserId).not.toBe(browser.browserId);
	const wrong = await browser.call('/v1/enrol', { method: 'POST', body: body('another-key-of-no-use', ['sales']) });
	expect(wrong.status).toBe(401);
});
