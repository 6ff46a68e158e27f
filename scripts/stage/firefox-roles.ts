import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';
import { contextOf } from './bidi.ts';
import type { Node } from './firefox-nodes.ts';
import { callInWindow } from './firefox-window.ts';

const Described = z.array(z.object({ role: z.string(), name: z.string() }));

const describeNodes = readFileSync(join(import.meta.dirname, 'browser-scripts', 'describe-nodes.js'), 'utf8')
	.trim()
	.replace(/;$/, '');

/**
 * Role and accessible name of nodes in a page of Firefox. WebDriver BiDi's own locator for them waits until the page is
 * no longer busy, and a page with an editor whose frame was opened anew is that for ever.
 */
export async function rolesOf(page: Page, nodes: readonly Node[]): Promise<z.infer<typeof Described>> {
	const about = { context: contextOf(page), ids: nodes.map(({ sharedId }) => sharedId) };
	const told = await callInWindow(page.browser(), describeNodes, about);
	return Described.parse(JSON.parse(z.string().parse(told)));
}
