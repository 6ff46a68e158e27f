import { expect, test } from 'vitest';
import { Draft } from '../../../../utils/contracts/admin.ts';
import { enrolBrowser, openDesk } from '../support/open-desk.ts';

const ending = { method: 'POST', body: { sentence: 'There is an approved app for this now.' } };

/** A desk whose audit takes nothing more, as with a disk that is full. */
async function deskWithFullAudit() {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	const approval = { kind: 'approve', scope: 'person', until: null, sentence: 'Yes.' } as const;
	await desk.decide(id, approval);
	await desk.services.db.schema.dropTable('audit').execute();
	return { desk, browser };
}

test('a grant stays where the audit cannot say who ended it', async () => {
	const { desk, browser } = await deskWithFullAudit();
	const { grants } = await browser.me();
	expect((await desk.asAdmin(`/v1/admin/grants/${grants[0]?.id}/end`, ending)).status).toBe(500);
	expect((await browser.me()).grants).toEqual(grants);
});

test.each([
	['PATCH', '/v1/admin/apps/trello', () => ({ standing: 'tolerated' })],
	['PUT', '/v1/admin/draft', ({ source }: Draft) => ({ ...source, promise: { hours: 2 } })],
])('the draft stays where the audit cannot say who changed it: %s', async (method, path, body) => {
	const { desk } = await deskWithFullAudit();
	const read = async () => Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	const before = await read();
	const headers = { 'if-match': String(before.revision) };
	expect((await desk.asAdmin(path, { method, headers, body: body(before) })).status).toBe(500);
	expect(await read()).toEqual(before);
});
