import { expect, test } from 'vitest';
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
