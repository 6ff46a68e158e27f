// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { now } from '../../../../../server/console/clock.ts';
import { Coverage } from '../../../../../server/console/coverage/coverage.tsx';
import type { Coverage as CoverageReply, LaggingBrowser } from '../../../../../utils/contracts/admin.ts';
import { screen } from '../../../components/screen.ts';
import { deskThatAnswers } from '../desk-double.ts';
import { aPolicy } from '../sample.ts';

const at = (minutes: number) => new Date(Date.parse('2026-11-14T09:00:00Z') - minutes * 60_000).toISOString();

const lagging = (i: number): LaggingBrowser => ({
	browser: `4f1a${String(i).padStart(4, '0')}`,
	kind: 'firefox',
	groups: i === 0 ? [] : ['sales'],
	version: 6,
	lastSeenAt: at(30),
});

const counted: CoverageReply = {
	version: 7,
	versions: [
		{ version: 7, publishedAt: at(20), browsers: 197, since: at(20), latest: at(5) },
		{ version: 6, publishedAt: at(40), browsers: 2, since: at(39), latest: at(38) },
		{ version: null, publishedAt: null, browsers: 1, since: null, latest: null },
	],
	behind: 3,
	lagging: [lagging(0), lagging(1), { ...lagging(2), kind: 'chrome', version: null }],
	extensions: [
		{ kind: 'chrome', version: '0.2.0', browsers: 120 },
		{ kind: 'firefox', version: '0.1.0', browsers: 80 },
	],
};

async function shown(reply: CoverageReply) {
	const { desk } = deskThatAnswers({ 'GET coverage': () => Response.json(reply) });
	desk.showDraft({ revision: 1, source: aPolicy({ groups: [{ id: 'sales', name: 'Field sales' }] }) });
	const view = screen(<Coverage desk={desk} />);
	await vi.waitFor(() => expect(desk.coverage.value).not.toBeNull());
	await vi.waitFor(() => expect(view.text()).not.toBe('Browsers'));
	return view;
}

beforeEach(() => {
	now.value = new Date('2026-11-14T09:00:00Z');
});

describe('the browsers of an organization', () => {
	test('each version says how many run it, and since when', async () => {
		const text = (await shown(counted)).text();
		expect(text).toContain('197 of 200 browsers up to date');
		expect(text).toMatch(/Version 7 ?in force ?197 browsers · 98 %/);
		expect(text).toContain('Published 20 minutes ago. The first got it 20 minutes ago, the last 5 minutes ago.');
		expect(text).toMatch(/No list yet ?1 browser · under 1 %/);
	});

	test('who lags is named as far as it helps, and no further', async () => {
		const text = (await shown(counted)).text();
		expect(text).toContain('3 browsers lag');
		expect(text).toMatch(/Firefox No. 4f1a0000 ?no group ?Version 6 ?Last seen 30 minutes ago/);
		expect(text).toMatch(/Chrome No. 4f1a0002 ?Field sales ?No list yet/);
	});

	test('each version of the extension says how many browsers run it', async () => {
		const text = (await shown(counted)).text();
		expect(text).toMatch(/Chrome · Signpost 0.2.0 ?120 browsers/);
		expect(text).toMatch(/Firefox · Signpost 0.1.0 ?80 browsers/);
	});

	test('of many that lag, some are shown, and the others on request', async () => {
		const many = Array.from({ length: 150 }, (_, i) => lagging(i));
		const view = await shown({ ...counted, behind: 900, lagging: many });
		expect(view.text()).toContain('The 150 that were seen last:');
		expect(view.text()).not.toContain('No. 4f1a0149');
		view.press('Show 50 more');
		expect(view.text()).toContain('No. 4f1a0149');
		expect(view.buttons()).toEqual([]);
	});

	test('all being up to date is said, and so is the way on where there is none', async () => {
		const current = { ...counted, versions: counted.versions.slice(0, 1), behind: 0, lagging: [] };
		expect((await shown(current)).text()).toContain('Every browser has the list in force.');
		const nobody = await shown({ version: 1, versions: [], behind: 0, lagging: [], extensions: [] });
		expect(nobody.text()).toContain('No browser has registered yet');
		expect(nobody.query('a')?.getAttribute('href')).toBe('#/set-up');
	});
});
