import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import type { Scene } from '../../../scripts/stage/scene.ts';
import { scriptsArriving } from '../../fixtures/scripts-arriving.ts';
import { openSigninScene } from './support/scene.ts';

const frame = Promise.withResolvers<void>();
const around =
	'<!doctype html><title>Framed</title><p>Here people sign in.</p><iframe src="/form" width="700" height="500" style="margin-top: 420px"></iframe>';
const form =
	'<!doctype html><title>Sign in</title><form method="post" action="/form"><input name="email" autocomplete="username"><input type="password"><button>Log in</button></form>';

describe('signing in, in Chromium, in a frame that had not answered yet when the watch for it came', () => {
	let scene: Scene;

	beforeAll(async () => {
		scene = await openSigninScene('chromium', (host, path) => {
			if (host !== 'framed.example') return null;
			return path === '/form' ? { html: form, answer: frame.promise } : { html: around };
		});
	});
	afterAll(() => scene?.close());

	test('waits for one click as well', async () => {
		const page = await scene.stage.browser.newPage();
		const watch = await scriptsArriving(page, scene.stage.extensionUrl('signin.js'), 2);
		const going = page.goto('https://framed.example/');
		await watch.arrived;
		frame.resolve();
		await going;
		const banner = bannerIn(scene.stage, page);
		await banner.says('Before you sign up');
		const inside = await page.waitForFrame((one) => one.url().endsWith('/form'));
		await inside.type('[type=password]', 'correct horse');
		await inside.click('form button');
		await banner.says('Your sign-in waits for one click');
		expect(scene.sites.visits.filter(({ method, path }) => method === 'POST' && path === '/form')).toEqual([]);
	});
});
