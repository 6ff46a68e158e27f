import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { DryRun, type DryRunInput } from '../../../../utils/contracts/admin.ts';
import type { CountedMoment } from '../../../../utils/contracts/event.ts';
import type { PolicySource, PolicySourceInput } from '../../../../utils/contracts/policy-source.ts';
import type { Standing } from '../../../../utils/contracts/vocabulary.ts';
import { type DeskUnderTest, enrolBrowser, openDesk } from '../support/open-desk.ts';
import { smallPolicy } from '../support/small-policy.ts';

type Input = Partial<CountedMoment>;

async function count(desk: DeskUnderTest, groups: string[], moments: Input[]): Promise<void> {
	const browser = await enrolBrowser(desk, { groups });
	const sent = moments.map((moment) => ({
		app: 'trello',
		moment: 'visit',
		response: 'banner-compact',
		outcome: 'shown',
		at: '2026-11-13T08:30:00.000Z',
		...moment,
	}));
	const headers = { 'idempotency-key': randomUUID() };
	expect((await browser.call('/v1/events', { method: 'POST', headers, body: { moments: sent } })).status).toBe(200);
}

async function dryRun(desk: DeskUnderTest, body: DryRunInput = {}): Promise<DryRun> {
	const response = await desk.asAdmin('/v1/admin/draft/dry-run', { method: 'POST', body });
	if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
	return DryRun.parse(await response.json());
}

const setStanding = (desk: DeskUnderTest, app: string, standing: Standing) =>
	desk.asAdmin(`/v1/admin/apps/${app}`, { method: 'PATCH', body: { standing } });

/** The small policy with something else in it. */
function changed(change: (source: PolicySource) => PolicySourceInput): PolicySource {
	return change(smallPolicy()) as PolicySource;
}

test('says how many people and which groups a change would have touched, by moment, from what to what', async () => {
	const desk = await openDesk();
	await count(desk, ['marketing'], [{}, {}, { moment: 'upload', response: 'pause' }]);
	await count(desk, ['marketing', 'sales'], [{}]);
	await count(desk, [], [{ outcome: 'snoozed' }, { app: 'wetransfer', response: 'banner' }]);
	await setStanding(desk, 'trello', 'unsanctioned');
	expect(await dryRun(desk)).toEqual({
		days: 30,
		since: '2026-10-15T09:00:00.000Z',
		version: 1,
		people: 2,
		counted: 3,
		apps: [
			{
				id: 'trello',
				name: 'Trello',
				people: 2,
				groups: [
					{ id: 'marketing', people: 2 },
					{ id: 'sales', people: 1 },
				],
				moments: [
					{ moment: 'visit', before: 'banner-compact', after: 'banner', people: 2, times: 3 },
					{ moment: 'upload', before: 'pause', after: 'hold', people: 1, times: 1 },
				],
				uncounted: [],
			},
		],
	});
});

test('a change that nobody would have noticed is listed with nobody', async () => {
	const desk = await openDesk();
	await count(desk, ['marketing'], [{ app: 'wetransfer', response: 'banner' }]);
	await setStanding(desk, 'trello', 'unsanctioned');
	const { people, apps } = await dryRun(desk);
	expect([people, apps]).toEqual([0, [expect.objectContaining({ id: 'trello', people: 0, groups: [], moments: [] })]]);
});

test('where nothing is counted today, it says so instead of "nobody"', async () => {
	const desk = await openDesk();
	await setStanding(desk, 'asana', 'blocked');
	const { apps } = await dryRun(desk);
	expect(apps).toMatchObject([{ id: 'asana', people: 0, uncounted: ['visit', 'signin', 'upload'] }]);
});

test('looks back as far as it was asked to', async () => {
	const desk = await openDesk();
	await count(desk, ['sales'], [{ at: '2026-11-10T08:00:00.000Z' }]);
	await setStanding(desk, 'trello', 'blocked');
	expect((await dryRun(desk, { days: 3 })).people).toBe(0);
	expect((await dryRun(desk, { days: 7 })).people).toBe(1);
});

test('a source that is sent is tried instead of the draft, and changes nothing', async () => {
	const desk = await openDesk();
	await count(desk, ['sales'], [{}]);
	await count(desk, ['marketing'], [{}]);
	const rule = { id: 'sales-only', groups: ['sales'], app: 'trello', standing: 'approved' as const };
	const { people, apps } = await dryRun(desk, { source: changed((source) => ({ ...source, rules: [rule] })) });
	expect([people, apps[0]?.groups]).toEqual([1, [{ id: 'sales', people: 1 }]]);
	expect((await dryRun(desk)).apps).toEqual([]);
});

test('a change of the responses of all touches whom it touches, though no app was changed', async () => {
	const desk = await openDesk();
	await count(desk, ['sales'], [{}]);
	const source = changed((before) => ({ ...before, responses: { unreviewed: { visit: 'quiet' as const } } }));
	expect((await dryRun(desk, { source })).apps).toMatchObject([
		{ id: 'trello', moments: [{ moment: 'visit', before: 'banner-compact', after: 'quiet', people: 1, times: 1 }] },
	]);
});

test('an app that is taken off the list is what its host is then: part of another app, or on no list', async () => {
	const desk = await openDesk();
	await count(desk, [], [{}]);
	const without = changed((source) => ({ ...source, apps: source.apps.filter(({ id }) => id !== 'trello') }));
	expect((await dryRun(desk, { source: without })).apps[0]?.moments).toMatchObject([{ after: 'quiet' }]);
	const taken = changed((source) => ({
		...source,
		apps: source.apps.flatMap((app) => {
			if (app.id === 'trello') return [];
			return app.id === 'dropzone' ? { ...app, hosts: [...app.hosts, 'trello.com'] } : app;
		}),
	}));
	expect((await dryRun(desk, { source: taken })).apps[0]?.moments).toMatchObject([{ after: 'block' }]);
});

test('what is no policy is refused with its place', async () => {
	const desk = await openDesk();
	const body = { days: 0, source: { ...smallPolicy(), unlisted: 'sometimes' } };
	const response = await desk.asAdmin('/v1/admin/draft/dry-run', { method: 'POST', body });
	expect(response.status).toBe(422);
	expect(await response.json()).toMatchObject({ faults: [{ path: 'days' }, { path: 'source.unlisted' }] });
});
