import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import { Queue } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { checkForNews } from '../../fixtures/popup.ts';
import { automation, publishChange } from '../../fixtures/publish.ts';
import { openWatchedScene, type WatchedScene } from '../../fixtures/watched-scene.ts';

/** Long enough for a page to be opened and looked at before it ends. */
const soonMs = 20_000;
const soon = () => new Date(Math.ceil((Date.now() + soonMs) / 1000) * 1000).toISOString();

describe.each(engines)('a page that stays open, in %s', (engine) => {
	let scene: WatchedScene;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
	});
	afterAll(() => scene?.close());

	const publish = (change: (source: PolicySource) => void) => publishChange(scene.desk.url, scene.adminToken, change);

	const bannerAt = async (url: string) => bannerIn(scene.stage, await scene.visit(url));

	const go = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);

	test('follows its own navigation, where a path has a standing of its own', async () => {
		const version = await publish(({ apps }) => {
			for (const app of apps) if (app.id === 'trello') app.standing = 'approved';
			const labs = { id: 'trello-labs', name: 'Trello Labs', hosts: ['trello.com/labs'], category: 'boards' };
			apps.push({ ...labs, standing: 'unsanctioned' });
		});
		await checkForNews(scene, version);
		const page = await scene.visit('https://trello.com/b/1');
		const banner = bannerIn(scene.stage, page);
		await go(page, '/labs/new');
		await banner.says('Trello Labs');
		await go(page, '/laboratory');
		await until(async () => !(await banner.isShown()), 'the banner to go');
	});

	test('changes when a rule or a grant runs out', async () => {
		const asked = await bannerAt('https://notion.so/');
		await asked.press('Ask for a review');
		await asked.says('You’ll hear');
		const ask = automation(scene.desk.url, scene.adminToken);
		const { open } = Queue.parse(await ask('GET', '/v1/admin/requests'));
		const end = soon();
		const decision = { kind: 'approve', scope: 'person', until: end, sentence: 'For today.' };
		await ask('POST', `/v1/admin/requests/${open[0]?.id}/decision`, decision);
		await asked.says('is yours until');
		const version = await publish(({ rules }) => {
			rules.push({ id: 'trial', groups: ['marketing'], app: 'mailchimp', standing: 'approved', until: end });
		});
		await checkForNews(scene, version);

		const underRule = await bannerAt('https://mailchimp.com/');
		const underGrant = await bannerAt('https://notion.so/');
		await underGrant.says('Notion is yours until');
		expect(await underRule.isShown()).toBe(false);
		expect(Date.now(), 'looked at in time').toBeLessThan(Date.parse(end));
		await underRule.says('Mailchimp isn’t on Northwind’s list yet', soonMs + 15_000);
		await underGrant.says('Your time with Notion is over', soonMs + 15_000);
		expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(end));
	});
});
