import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import { engines } from '../../scripts/stage/stage-browser.ts';
import { openPopup, type Popup } from '../fixtures/popup.ts';
import { publishStanding } from '../fixtures/publish.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

const headPath = '/v1/policy/head';

/** The same bytes with one bit of one of them changed. */
function flipped(bytes: Buffer, at: number): Buffer {
	const copy = Buffer.from(bytes);
	copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
	return copy;
}

/** The same head with a signature that is as well formed, and wrong. */
function wronglySigned(head: Buffer): Buffer {
	const [header, payload, signature = ''] = head.toString().split('.');
	const bytes = flipped(Buffer.from(signature, 'base64url'), 10);
	return Buffer.from([header, payload, bytes.toString('base64url')].join('.'));
}

describe.each(engines)('a policy that is not what IT published, in %s', (engine) => {
	let scene: WatchedScene;
	let popup: Popup;
	let firstHead: string;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
		firstHead = await (await fetch(`${scene.desk.url}${headPath}`)).text();
		popup = await openPopup(scene);
		await popup.says('Version 1,');
	});
	afterAll(() => scene?.close());

	test('with a wrong signature is refused, and says so', async () => {
		await publishStanding(scene, 'mailchimp', 'unsanctioned');
		scene.proxy.tamperWith((path, body) => (path.startsWith(headPath) ? wronglySigned(body) : null));
		await popup.checkNow();
		expect(await popup.says('isn’t signed properly')).toContain('Version 1,');
	});

	test('is taken as soon as it is right', async () => {
		scene.proxy.tamperWith(null);
		await popup.checkNow();
		expect(await popup.says('Version 2,')).not.toContain('isn’t signed properly');
	});

	test('of an older version is refused, and says so', async () => {
		scene.proxy.tamperWith((path) => (path.startsWith(headPath) ? Buffer.from(firstHead) : null));
		await popup.checkNow();
		expect(await popup.says('an older list than yours')).toContain('Version 2,');
	});

	test('with a flipped byte in a shard is refused, and says so', async () => {
		scene.proxy.tamperWith((path, body) => (path.startsWith('/v1/policy/shards/') ? flipped(body, 40) : null));
		await publishStanding(scene, 'mailchimp', 'approved');
		await popup.checkNow();
		expect(await popup.says('arrived damaged')).toContain('Version 2,');
	});

	test('leaves the one in force at work', async () => {
		const page = await scene.visit('https://mailchimp.com/');
		await bannerIn(scene.stage, page).says('Northwind doesn’t use Mailchimp for company work');
		scene.proxy.tamperWith(null);
		await popup.page.bringToFront();
		await popup.checkNow();
		expect(await popup.says('Version 3,')).not.toContain('arrived damaged');
	});
});
