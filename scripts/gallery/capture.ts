import type { Page } from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';
import { openGallery } from './browser.ts';
import { nameOf, type Setting } from './settings.ts';

const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const Sections = z.array(Box.extend({ id: z.string(), states: z.array(Box.extend({ name: z.string() })) }));

type Box = z.infer<typeof Box>;

/** A section of the gallery as it looks now. */
export interface Picture {
	/** `waiting-de-dark-320`, the name of its file without the ending. */
	name: string;
	/** Where it is on its sheet. */
	box: Box;
	/** Where each state is, from the corner of the section. */
	states: readonly (Box & { name: string })[];
}

/** Everything in one setting. */
export interface Sheet {
	/** A PNG as base64. */
	png: string;
	pictures: readonly Picture[];
}

/** Pictures are half as wide as what they show: enough to tell what moved, and small enough for git. */
const scale = 0.5;

/** Where every section and state is, in pixels of the picture. */
function whereIsWhat(scale: number) {
	const boxOf = (element: Element, from = { x: 0, y: 0 }) => {
		const { x, y, width, height } = element.getBoundingClientRect();
		return {
			x: Math.floor((x + scrollX - from.x) * scale),
			y: Math.floor((y + scrollY - from.y) * scale),
			width: Math.ceil(width * scale),
			height: Math.ceil(height * scale),
		};
	};
	return [...document.querySelectorAll('.gallery-section')].map((section) => {
		const { x, y } = section.getBoundingClientRect();
		const states = [...section.querySelectorAll('.gallery-state')].map((state) => ({
			name: state.querySelector('.gallery-name')?.textContent ?? '',
			...boxOf(state, { x: x + scrollX, y: y + scrollY }),
		}));
		return { id: section.id, ...boxOf(section), states };
	});
}

/** Pictures of all sections in one setting. */
export async function capture(page: Page, url: string, setting: Setting): Promise<Sheet> {
	await openGallery(page, url, setting, scale);
	const sections = Sections.parse(await page.evaluate(whereIsWhat, scale));
	const png = await page.screenshot({ fullPage: true, encoding: 'base64', optimizeForSpeed: true });
	return {
		png,
		pictures: sections.map(({ id, states, ...box }) => ({ name: `${id}-${nameOf(setting)}`, box, states })),
	};
}
