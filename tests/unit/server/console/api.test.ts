import { describe, expect, test } from 'vitest';
import { deskThatAnswers, unreachable } from './desk-double.ts';
import { aPolicy } from './sample.ts';

const overview = {
	organization: 'Northwind Trading',
	version: 12,
	publishedAt: '2026-11-20T12:00:00.000Z',
	draftChanges: 0,
	openRequests: 0,
	browsers: { total: 4, current: 4 },
	enrolmentKey: 't3tHxLeu-qcyUuqP1_ZmUGjYwaRM48gu',
	policyKeys: [],
};

describe('what the desk answers', () => {
	test('is shown when it is what the contract says', async () => {
		const { desk } = deskThatAnswers({ 'GET overview': () => Response.json(overview) });
		await desk.loadOverview();
		expect(desk.overview.value?.version).toBe(12);
		expect(desk.session.value).toBe('open');
	});

	test('is named as unreadable when it is something else', async () => {
		const { desk } = deskThatAnswers({ 'GET overview': () => Response.json({ ...overview, version: 'twelve' }) });
		await desk.loadOverview();
		expect(desk.overview.value).toBeNull();
		expect(desk.trouble.value).toMatchObject({ kind: 'unreadable', faults: [{ path: 'version' }] });
	});

	test('is named as unreadable when it is a page of a portal', async () => {
		const { desk } = deskThatAnswers({ 'GET overview': () => new Response('<h1>Welcome to the hotel</h1>') });
		await desk.loadOverview();
		expect(desk.trouble.value).toMatchObject({ kind: 'unreadable' });
	});

	test('ends the session with a 401, and what was loaded stays', async () => {
		const { desk, answers } = deskThatAnswers({ 'GET overview': () => Response.json(overview) });
		await desk.loadOverview();
		answers['GET overview'] = () => Response.json({ error: 'No session.' }, { status: 401 });
		await desk.loadOverview();
		expect(desk.session.value).toBe('closed');
		expect(desk.overview.value?.version).toBe(12);
	});

	test('is missed while the desk is out of reach, and noticed when it is back', async () => {
		const { desk, answers } = deskThatAnswers({ 'GET overview': unreachable });
		await desk.loadOverview();
		expect(desk.reachable.value).toBe(false);
		answers['GET overview'] = () => Response.json(overview);
		await desk.loadOverview();
		expect(desk.reachable.value).toBe(true);
	});

	test('with an older draft does not replace a newer one', () => {
		const { desk } = deskThatAnswers({});
		desk.showDraft({ revision: 8, source: aPolicy() });
		desk.showDraft({ revision: 7, source: aPolicy() });
		expect(desk.draft.value?.revision).toBe(8);
	});
});
