import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { checkForNews } from '../../fixtures/popup.ts';
import { publishChange } from '../../fixtures/publish.ts';
import { openWatchedScene, type WatchedScene } from '../../fixtures/watched-scene.ts';

const nobodyKnows = 'https://quiet-garden.example/';

/** More hosts than a browser is told of, in any way. */
const many = {
	...{ id: 'bulk', name: 'Bulk', category: 'boards', standing: 'unreviewed' as const },
	hosts: Array.from({ length: 5_001 }, (_, i) => `bulk-${i}.example`),
};

describe.each(engines)('the pages in which a policy is read, in %s', (engine) => {
	let scene: WatchedScene;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
	});
	afterAll(() => scene?.close());

	const bannerAt = async (url: string) => bannerIn(scene.stage, await scene.visit(url));

	async function publish(change: (source: PolicySource) => void): Promise<void> {
		const version = await publishChange(scene.desk.url, scene.adminToken, (source) => {
			source.budget.bannersPerDay = 20;
			change(source);
		});
		await checkForNews(scene, version);
	}

	test.each(['https://www.trello.com/', 'https://trello.com./', 'http://trello.com/'])(
		'are those at %s',
		async (url) => {
			await (await bannerAt(url)).says('Trello isn’t on Northwind’s list yet');
		},
	);

	test('are those of an app that was listed just now', async () => {
		await publish(({ apps }) => {
			const app = { id: 'garden', name: 'Garden Party', hosts: ['garden-party.example'], category: 'boards' };
			apps.push({ ...app, standing: 'unreviewed' });
		});
		await (await bannerAt('https://garden-party.example/')).says('Garden Party isn’t on Northwind’s list yet');
	});

	test('are all in which somebody clicks, where there are more hosts than the browser can be told of', async () => {
		await publish(({ apps }) => void apps.push(many));
		const page = await scene.visit('https://bulk-599.example/');
		await page.click('body');
		await bannerIn(scene.stage, page).says('Bulk isn’t on Northwind’s list yet');
		expect(await (await bannerAt(nobodyKnows)).isShown()).toBe(false);
	});

	test('are all pages, where the policy speaks of hosts of no list at a mere visit', async () => {
		await publish((source) => {
			source.apps = source.apps.filter(({ id }) => id !== 'bulk');
			source.unlisted = 'everywhere';
			source.responses = { ...source.responses, unlisted: { visit: 'banner-compact' } };
		});
		await (await bannerAt(nobodyKnows)).says('an online service that IT hasn’t seen yet');
	});
});
