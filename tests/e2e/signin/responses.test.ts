import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import type { Scene } from '../../../scripts/stage/scene.ts';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import { openSigninScene } from './support/scene.ts';

const form =
	'<form style="margin-top: 420px" method="post" action="/login"><input name="email" autocomplete="username"><input type="password" name="password"><button>Log in</button></form>';

describe.each(engines)('signing in, in %s', (engine) => {
	let scene: Scene;
	let page: Page;

	beforeAll(async () => {
		scene = await openSigninScene(engine);
	});
	afterAll(() => scene?.close());

	const banner = () => bannerIn(scene.stage, page);
	const sentTo = (host: string) =>
		scene.sites.visits.filter((one) => one.host === host && one.method === 'POST').length;
	const sent = (host: string, count = 1) => until(async () => sentTo(host) >= count, `${count} sign-ins at ${host}`);
	const tryToSignIn = async (where: Page | Frame = page) => {
		await where.type('[type=password]', 'correct horse');
		await where.click('form button');
	};

	test('to an app that nobody has reviewed opens the card, and nothing waits', async () => {
		page = await scene.visit('https://spoken.example/');
		await banner().says('Spoken isn’t on Northwind’s list yet');
		await scene.stage.go(page, 'https://spoken.example/login');
		await banner().says('Before you sign up: Spoken hasn’t been looked at yet');
		expect(await banner().has('Go on')).toBe(false);
		await tryToSignIn();
		await sent('spoken.example');
	});

	test('to one that is not for company work waits for one click, and then goes on by itself', async () => {
		page = await scene.visit('https://paused.example/login');
		await page.focus('[type=password]');
		await banner().says('You can go on');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password');
		await tryToSignIn();
		await banner().says('Your sign-in waits for one click');
		expect(sentTo('paused.example')).toBe(0);
		await banner().press('Go on');
		await sent('paused.example');
		await page.waitForFunction(() => location.pathname === '/');
		await scene.stage.go(page, 'https://paused.example/login');
		await banner().says('Northwind doesn’t use Paused for company work');
		await tryToSignIn();
		await sent('paused.example', 2);
	});

	test('where it is held offers everything but going on', async () => {
		page = await scene.visit('https://held.example/login');
		await banner().says('Signing in here waits for a yes from IT.');
		await page.focus('[type=password]');
		await page.keyboard.press('Enter');
		await banner().says('Before you sign up: Northwind doesn’t use Held for company work.');
		expect(await banner().has('Go on')).toBe(false);
		expect(await banner().has('Open Asana')).toBe(true);
		await banner().press('Ask for a review');
		await banner().says('You’ll hear');
		expect(sentTo('held.example')).toBe(0);
	});

	test('in a form that the page draws later is seen too', async () => {
		page = await scene.visit('https://drawn.example/');
		await banner().says('Northwind doesn’t use Drawn for company work');
		await page.evaluate((html) => {
			document.body.innerHTML = html;
		}, form);
		await banner().says('Before you sign up');
		await tryToSignIn();
		await banner().says('Your sign-in waits for one click');
		await banner().press('Go on');
		await sent('drawn.example');
	});

	test('in a frame that comes later waits as well', async () => {
		page = await scene.visit('https://framed.example/');
		await banner().says('Northwind doesn’t use Framed for company work');
		await page.evaluate(() => {
			document.body.innerHTML = '<iframe src="/login" width="700" height="500" style="margin-top:420px"></iframe>';
		});
		await banner().says('Before you sign up');
		const frame = await page.waitForFrame((one) => one.url().endsWith('/login'));
		await tryToSignIn(frame);
		await banner().says('Your sign-in waits for one click');
		expect(sentTo('framed.example')).toBe(0);
		await banner().press('Go on');
		await sent('framed.example');
	});

	test('is paused where the visit is quiet', async () => {
		page = await scene.visit('https://calm.example/login');
		await banner().says('Calm is fine for now');
		expect(await banner().has('Go on')).toBe(true);
	});

	test('where it is closed leads to the page that says so', async () => {
		page = await scene.visit('https://shut.example/login');
		const said = () => page.evaluate(() => document.body?.textContent ?? '').catch(() => '');
		await until(async () => (await said()).includes('You were on your way to shut.example'), 'the page that says so');
	});

	test('to a service on no list says a word once somebody turns to it, and not before', async () => {
		page = await scene.visit('https://nobody-listed-this.example/login');
		const witness = await scene.visit('https://spoken.example/');
		await bannerIn(scene.stage, witness).says('Spoken');
		await witness.close();
		await page.bringToFront();
		expect(await banner().isShown()).toBe(false);
		await page.focus('[type=password]');
		await banner().says('This looks like an online service that IT hasn’t seen yet');
	});

	test('says nothing where nothing more is to be said than at a visit', async () => {
		page = await scene.visit('https://badge.example/login');
		await tryToSignIn();
		await sent('badge.example');
		await page.waitForFunction(() => location.pathname === '/');
		expect(await banner().isShown()).toBe(false);
	});
});
