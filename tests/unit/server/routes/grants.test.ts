import { expect, test } from 'vitest';
import { type DecisionInput, GrantEntry } from '../../../../utils/contracts/admin.ts';
import { z } from '../../../../utils/contracts/zod.ts';
import { enrolBrowser, openDesk } from '../support/open-desk.ts';

const ofTrello = { app: 'trello', host: null, moments: ['visit', 'signin', 'upload'] };
const ending = { method: 'POST', body: { sentence: 'There is an approved app for this now.' } };
const forGood = { until: null, sentence: 'Go ahead.' } as const;
const forPerson: DecisionInput = { kind: 'approve', scope: 'person', ...forGood };

test('a grant that IT ends is gone at once, and the audit knows who did what', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk, { email: 'someone@northwind.example' });
	const { id } = await browser.ask();
	await desk.decide(id, forPerson);
	const grants = z.array(GrantEntry).parse(await (await desk.asAdmin('/v1/admin/grants')).json());
	expect(grants).toMatchObject([{ name: 'Trello', scope: 'person', email: 'someone@northwind.example', group: null }]);
	const path = `/v1/admin/grants/${grants[0]?.id}/end`;
	expect((await desk.asAdmin(path, ending)).status).toBe(204);
	expect((await desk.asAdmin(path, ending)).status).toBe(404);
	const { grants: left, requests } = await browser.me();
	expect(left).toEqual([]);
	expect(requests[0]?.outcome?.until).toBe('2026-11-14T09:00:00.000Z');
	expect(requests[0]?.thread.at(-1)).toMatchObject({ from: 'it', text: ending.body.sentence });
	const audit: unknown = await (await desk.asAdmin('/v1/admin/audit')).json();
	expect(audit).toEqual(
		expect.arrayContaining([
			{ at: expect.any(String), who: 'desk', what: 'published', about: 'version 1' },
			{ at: expect.any(String), who: 'automation', what: 'approved for person', about: 'trello' },
			{ at: expect.any(String), who: 'automation', what: 'ended a grant', about: 'trello' },
		]),
	);
	expect(JSON.stringify(audit)).not.toContain('northwind.example');
});

test('a grant whose time is over cannot be ended again', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	await desk.decide(id, { ...forPerson, until: '2026-11-14T10:00:00Z' });
	const [grant] = (await browser.me()).grants;
	desk.clock.now = new Date('2026-11-14T10:00:00Z');
	const response = await desk.asAdmin(`/v1/admin/grants/${grant?.id}/end`, ending);
	expect(response.status).toBe(404);
	expect(await (await desk.asAdmin('/v1/admin/audit')).text()).not.toContain('ended a grant');
});

test('a group’s grant that IT ends is told to everybody in it, also who did not ask', async () => {
	const desk = await openDesk();
	const [one, quiet] = [await enrolBrowser(desk), await enrolBrowser(desk)];
	const { id } = await one.ask();
	await desk.decide(id, { ...forPerson, scope: 'group', group: 'marketing' });
	const [grant] = (await quiet.me()).grants;
	desk.clock.now = new Date('2026-11-14T09:05:00.000Z');
	expect((await desk.asAdmin(`/v1/admin/grants/${grant?.id}/end`, ending)).status).toBe(204);
	const { grants, ended } = await quiet.me();
	const newcomer = await enrolBrowser(desk);
	expect((await newcomer.me()).ended).toEqual([]);
	expect(grants).toEqual([]);
	expect(ended).toEqual([{ ...ofTrello, at: '2026-11-14T09:05:00.000Z', sentence: ending.body.sentence }]);
});

test('no grant ends without a sentence', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	await desk.decide(id, forPerson);
	const [grant] = (await browser.me()).grants;
	const silent = { method: 'POST', body: { sentence: ' ' } };
	expect((await desk.asAdmin(`/v1/admin/grants/${grant?.id}/end`, silent)).status).toBe(422);
	expect((await browser.me()).grants).toHaveLength(1);
});
