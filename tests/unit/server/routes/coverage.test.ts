import { expect, test } from 'vitest';
import { Coverage } from '../../../../utils/contracts/admin.ts';
import { type DeskUnderTest, enrolBrowser, openDesk } from '../support/open-desk.ts';

async function coverage(desk: DeskUnderTest): Promise<Coverage> {
	return Coverage.parse(await (await desk.asAdmin('/v1/admin/coverage')).json());
}

test('says how many browsers run which version since when, and who lags', async () => {
	const desk = await openDesk();
	const first = await enrolBrowser(desk);
	const second = await enrolBrowser(desk, { groups: ['sales'] });
	const silent = await enrolBrowser(desk, { groups: [] });
	await first.me(1);
	desk.clock.now = new Date('2026-11-14T09:05:00.000Z');
	await second.me(1);
	await desk.asAdmin('/v1/admin/apps/trello', { method: 'PATCH', body: { standing: 'approved' } });
	await desk.asAdmin('/v1/admin/publish', { method: 'POST' });
	expect((await coverage(desk)).behind).toBe(3);

	desk.clock.now = new Date('2026-11-14T09:05:02.000Z');
	await first.me(2);
	desk.clock.now = new Date('2026-11-14T09:10:00.000Z');
	await first.me(2);
	expect(await coverage(desk)).toEqual({
		version: 2,
		versions: [
			{
				version: 2,
				publishedAt: '2026-11-14T09:05:00.000Z',
				browsers: 1,
				since: '2026-11-14T09:05:02.000Z',
				latest: '2026-11-14T09:05:02.000Z',
			},
			{
				version: 1,
				publishedAt: '2026-11-14T09:00:00.000Z',
				browsers: 1,
				since: '2026-11-14T09:05:00.000Z',
				latest: '2026-11-14T09:05:00.000Z',
			},
			{ version: null, publishedAt: null, browsers: 1, since: null, latest: null },
		],
		behind: 2,
		lagging: [
			{
				browser: second.browserId.slice(0, 8),
				kind: 'chrome',
				groups: ['sales'],
				version: 1,
				lastSeenAt: '2026-11-14T09:05:00.000Z',
			},
			{
				browser: silent.browserId.slice(0, 8),
				kind: 'chrome',
				groups: [],
				version: null,
				lastSeenAt: '2026-11-14T09:00:00.000Z',
			},
		],
		extensions: [{ kind: 'chrome', version: '0.1.0', browsers: 3 }],
	});
});

test('says which extension how many browsers run by now, the newest first', async () => {
	const desk = await openDesk();
	const browsers = await Promise.all(Array.from({ length: 3 }, () => enrolBrowser(desk)));
	await browsers[0]?.me(1, '0.10.0');
	await browsers[1]?.me(1, '0.9.0');
	// It said nothing of it: what it enrolled with stays.
	await browsers[2]?.me(1);
	expect((await coverage(desk)).extensions).toEqual([
		{ kind: 'chrome', version: '0.10.0', browsers: 1 },
		{ kind: 'chrome', version: '0.9.0', browsers: 1 },
		{ kind: 'chrome', version: '0.1.0', browsers: 1 },
	]);
});
