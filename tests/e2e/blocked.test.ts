import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../scripts/stage/stage-browser.ts';
import { until } from '../../scripts/stage/until.ts';
import { samplePolicy } from '../../server/catalog/sample-policy.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

const app = samplePolicy().apps.find(({ standing }) => standing === 'blocked');
if (!app?.hosts[0]) throw new Error('the sample policy closes no app');
const [host] = app.hosts;

describe.each(engines)('a site that is closed, in %s', (engine) => {
	let scene: WatchedScene;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
		// The browser is told of closed sites a moment after it has the policy.
		const ours = await scene.visit(scene.stage.extensionUrl('options.html'));
		const rules = () => ours.evaluate(async () => (await chrome.declarativeNetRequest.getDynamicRules()).length);
		await until(async () => (await rules()) > 0, 'the rule for closed sites');
		await ours.close();
	});
	afterAll(() => scene?.close());

	test('is replaced by our page before a byte is asked of it, with the same help as the banner', async () => {
		const page = await scene.stage.browser.newPage();
		await scene.stage.go(page, `https://${host}/`).catch(() => {});
		const text = await until(async () => {
			const said = await page.evaluate(() => document.body?.textContent ?? '').catch(() => '');
			return said.includes(host) && said;
		}, 'the page that stands in for a closed site');
		expect(text).toContain('This one is closed here');
		expect(await scene.stage.find(page, 'button', 'Ask for a review')).not.toBeNull();
		expect(scene.sites.visits.filter((visit) => visit.host === host)).toEqual([]);
	});
});
