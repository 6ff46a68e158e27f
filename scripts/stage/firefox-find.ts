import type { Page } from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';
import { bidi, contextOf } from './bidi.ts';
import { call, locate, references, shadowRoots } from './firefox-nodes.ts';
import { rolesOf } from './firefox-roles.ts';
import type { Found } from './stage-browser.ts';

/** Elements that may have a role; only those are asked for it, as Firefox takes a moment for each. */
const candidates: Readonly<Record<string, string>> = {
	button: 'button',
	dialog: 'dialog',
	heading: 'h1, h2, h3',
	link: 'a',
	radio: 'input[type=radio]',
	region: 'section, [role=region]',
	searchbox: 'input[type=search]',
	textbox: 'input, textarea',
};

/** Finds an element by role and accessible name in Firefox, in closed shadow roots too. */
export async function findInFirefox(page: Page, role: string, name: string): Promise<Found | null> {
	const roots = await shadowRoots(page);
	const selector = candidates[role] ?? '*';
	const elements = [
		...(await locate(page, 'css', selector)),
		...(roots.length > 0 ? await locate(page, 'css', selector, { startNodes: references(roots) }) : []),
	];
	if (elements.length === 0) return null;
	const roles = await rolesOf(page, elements);
	const element = elements[roles.findIndex((one) => one.role === role && one.name === name)];
	if (!element) return null;
	return {
		text: () => call(page, '(node) => node.innerText ?? node.textContent', [element]),
		click: async () => {
			await call(page, '(node) => void node.scrollIntoView({ block: "nearest", behavior: "instant" })', [element]);
			const origin = { type: 'element', element: { sharedId: element.sharedId } };
			const actions = [
				{ type: 'pointerMove', x: 0, y: 0, origin },
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 },
			];
			const params = { context: contextOf(page), actions: [{ type: 'pointer', id: 'mouse', actions }] };
			await bidi(page.browser(), 'input.performActions', params, z.unknown());
		},
	};
}
