import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import type { OwnPages } from '../../scripts/stage/sites.ts';
import { engines } from '../../scripts/stage/stage-browser.ts';
import { until } from '../../scripts/stage/until.ts';
import { samplePolicy } from '../../server/catalog/sample-policy.ts';
import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import { checkForNews } from '../fixtures/popup.ts';
import { publishChange } from '../fixtures/publish.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

const app = samplePolicy().apps.find(({ standing }) => standing === 'blocked');
if (!app?.hosts[0]) throw new Error('the sample policy closes no app');
const [host] = app.hosts;
const holder = 'holds-a-closed-site.example';

/** What a closed site would do if it were let, and a page that holds one in a frame. */
const pages: OwnPages = (at, path) => {
	if (at === holder)
		return { html: `<!doctype html><title>Holder</title><iframe src="https://${host}/framed"></iframe>` };
	if (at !== host || !['/', '/framed'].includes(path)) return null;
	return { html: '<!doctype html><script>fetch("/ran")</script><body>Ours<img src="/seen.png">' };
};

/** More apps than a script can close. */
const many = Array.from({ length: 600 }, (_, i) => ({
	...{ id: `closed-${i}`, name: `Closed ${i}`, hosts: [`closed-${i}.example`], category: 'boards' },
	standing: 'blocked' as const,
}));

describe.each(engines)('a site that is closed, in %s', (engine) => {
	let scene: WatchedScene;

	beforeAll(async () => {
		scene = await openWatchedScene(engine, { pages });
		// The browser is told of closed sites a moment after it has the policy.
		const ours = await scene.visit(scene.stage.extensionUrl('options.html'));
		const tellings = () =>
			ours.evaluate(async () => {
				const rules = (await chrome.declarativeNetRequest?.getDynamicRules()) ?? [];
				return rules.length + (await chrome.scripting.getRegisteredContentScripts()).length;
			});
		await until(async () => (await tellings()) > 0, 'the browser to be told of closed sites');
		await ours.close();
	});
	afterAll(() => scene?.close());

	/** What was asked of a host, in the order in which it was. */
	const askedOf = (at: string) => scene.sites.visits.filter((visit) => visit.host === at).map(({ path }) => path);

	async function publish(change: (source: PolicySource) => void): Promise<void> {
		await checkForNews(scene, await publishChange(scene.desk.url, scene.adminToken, change));
	}

	/** Goes to a closed site. Resolves once our page is there in its place. */
	async function turnedAway(at: string): Promise<Page> {
		const page = await scene.stage.browser.newPage();
		await scene.stage.go(page, `https://${at}/`).catch(() => {});
		const said = () => page.evaluate(() => document.body?.textContent ?? '').catch(() => '');
		await until(async () => {
			const text = await said();
			return text.includes('is closed here') && text.includes(`on your way to ${at}`);
		}, 'the page that stands in for a closed site');
		return page;
	}

	test('is replaced by our page before anything of it runs, with the same help as the banner', async () => {
		const page = await turnedAway(host);
		expect(await scene.stage.find(page, 'button', 'Ask for a review')).not.toBeNull();
		// Firefox stops it before a byte is asked of it. Chromium has the document by then, and may look ahead in it for images.
		if (engine === 'firefox') expect(askedOf(host)).toEqual([]);
		else expect(askedOf(host)).not.toContain('/ran');
	});

	test('does nothing in a frame either', async () => {
		const page = await scene.visit(`https://${holder}/`);
		if (engine === 'chromium') {
			// What is drawn in the middle of the frame.
			const seen = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.textContent ?? '';
			const said = async () => {
				const texts = page.frames().map((frame) => frame.evaluate(seen).catch(() => ''));
				return (await Promise.all(texts)).some((text) => text.includes(`${host} is closed here`));
			};
			await until(said, 'the frame to say that it is closed');
		}
		if (engine === 'firefox') expect(askedOf(host)).toEqual([]);
		else expect(askedOf(host)).not.toContain('/ran');
	});

	test('leaves open what is listed below it', async () => {
		await publish(({ apps }) => {
			const app = { category: 'boards', standing: 'unreviewed' as const };
			apps.push({ ...app, id: 'closed-all', name: 'Closed All', hosts: ['closed-all.example'], standing: 'blocked' });
			apps.push({ ...app, id: 'open-part', name: 'Open Part', hosts: ['part.closed-all.example'] });
		});
		await turnedAway('www.closed-all.example');
		const page = await scene.visit('https://part.closed-all.example/');
		await (await bannerIn(scene.stage, page)).says('Open Part isn’t on Northwind’s list yet');
	});

	test('is closed also where a policy closes more than a script can', async () => {
		await publish(({ apps }) => void apps.push(...many));
		await turnedAway('closed-99.example');
	});
});
