import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../../../scripts/extension/pack.ts';
import { readPackageKey } from '../../../scripts/extension/package-key.ts';
import { runNode } from '../../../scripts/run.ts';
import { extensionFolder } from '../../../scripts/stage/build.ts';
import { launchChromium } from '../../../scripts/stage/chromium.ts';
import { findChromium } from '../../../scripts/stage/find-browser.ts';
import { readPacked, updatesFolder } from '../../../server/extension/packed.ts';
import type { UpdatesIndex } from '../../../utils/contracts/updates.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { type ManagedScene, openManagedScene } from '../managed/support.ts';

/** As the console names them. */
type BrowserChoice = 'Chrome and Chromium' | 'Firefox';

/** A desk that serves the extension as somebody in IT packed it, and the policies that its console shows. */
export interface Rollout extends ManagedScene {
	packed: UpdatesIndex;
	/** The policy under Set-up for the browser that was asked for. */
	policy: string;
	/** Packs what would be the next release: the same with a higher version. */
	release(version: string): Promise<void>;
}

/** Reads in the console what somebody in IT would copy there. */
async function policyIn({ desk, sites }: ManagedScene, of: BrowserChoice): Promise<string> {
	const executable = findChromium();
	if (executable === null) throw new Error('no Chromium is installed');
	const stage = await launchChromium({ executable, extension: extensionFolder('chrome'), sites, headless: true });
	try {
		const page = await stage.browser.newPage();
		await page.goto(desk.consoleLink);
		await page.locator('a ::-p-text(Set-up)').click();
		await page.waitForSelector('::-p-text(is served by this desk)');
		await page.locator(`label ::-p-text(${of})`).click();
		await page.waitForSelector(`[data-checked=true] ::-p-text(${of})`);
		return z.string().parse(await page.$eval('.set-up-managed code', (code) => code.textContent));
	} finally {
		await stage.close();
	}
}

/** @param stack takes all of it down again */
export async function openRollout(of: BrowserChoice, stack: AsyncDisposableStack): Promise<Rollout> {
	const scene = await openManagedScene(stack);
	const data = join(scene.folder, 'data');
	const keyFile = join(scene.folder, 'extension-key.pem');
	const { code, output } = await runNode('scripts/pack-extension.ts', ['--desk', scene.desk.url, '--key', keyFile], {
		env: { SIGNPOST_DATA: data },
	});
	if (code !== 0) throw new Error(output);
	const packed = await readPacked(updatesFolder(data));
	if (packed === null) throw new Error(`nothing was packed: ${output}`);
	return {
		...scene,
		packed,
		policy: await policyIn(scene, of),
		async release(version) {
			const builtFor = (browser: 'chrome' | 'edge' | 'firefox') => join(scene.folder, version, browser);
			for (const browser of ['chrome', 'edge', 'firefox'] as const) {
				cpSync(extensionFolder(browser), builtFor(browser), { recursive: true });
				const file = join(builtFor(browser), 'manifest.json');
				const manifest = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
				writeFileSync(file, JSON.stringify({ ...manifest, version }));
			}
			const key = await readPackageKey(keyFile);
			if (key === null) throw new Error('the key is gone');
			const { firefoxId } = packed;
			pack({ builtFor, deskUrl: scene.desk.url, key, firefoxId, signedAddOn: null }, updatesFolder(data));
		},
	};
}
