import type { Page } from 'puppeteer-core';
import type { StageBrowser } from './stage-browser.ts';
import { until } from './until.ts';

const selectAll = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Replaces what a text field holds by clicking into it and typing. */
export async function fill(stage: StageBrowser, page: Page, role: string, name: string, text: string): Promise<void> {
	const field = await until(() => stage.find(page, role, name), `the ${role} "${name}"`);
	await field.click();
	await until(
		() => page.evaluate(() => document.activeElement?.matches('input, textarea') === true),
		`the focus in "${name}"`,
	);
	await page.keyboard.down(selectAll);
	await page.keyboard.press('a');
	await page.keyboard.up(selectAll);
	await page.keyboard.type(text);
}
