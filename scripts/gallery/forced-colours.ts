import type { Page } from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';
import { galleryBrowser, openGallery } from './browser.ts';

/** What somebody with forced colours would miss: of which state, and what. */
const Lacks = z.array(z.object({ state: z.string(), control: z.string(), lacks: z.string() }));

/** Opens the gallery as somebody sees it whose system allows a few colours alone, dark on light or light on dark. */
async function openForced(page: Page, url: string, theme: 'light' | 'dark', width: number): Promise<void> {
	const session = await page.createCDPSession();
	await openGallery(page, url, { language: 'en', theme, width });
	// The page's own function knows no forced colours.
	await session.send('Emulation.setEmulatedMedia', {
		features: [
			{ name: 'forced-colors', value: 'active' },
			{ name: 'prefers-color-scheme', value: theme },
			{ name: 'prefers-reduced-motion', value: 'reduce' },
		],
	});
	await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
}

/** Runs in the page: every control has to have text that can be read, an edge or a line under it, and a focus that is seen. */
function lacksOf() {
	type Colour = [red: number, green: number, blue: number, alpha: number];
	const parse = (colour: string): Colour => {
		const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
		return [red, green, blue, alpha];
	};
	const luminance = (colour: Colour) => {
		const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
			const part = value / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const contrast = (a: Colour, b: Colour) => {
		const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
		return (light + 0.05) / (dark + 0.05);
	};
	const parentOf = (element: Element): Element | null => {
		if (element.parentElement) return element.parentElement;
		const root = element.getRootNode();
		return root instanceof ShadowRoot ? root.host : null;
	};
	const behind = (element: Element | null): Colour => {
		for (let at = element; at; at = parentOf(at)) {
			const colour = parse(getComputedStyle(at).backgroundColor);
			if (colour[3] > 0) return colour;
		}
		return [255, 255, 255, 1];
	};
	const isSeen = (width: string, style: string, colour: string, against: Colour) =>
		Number.parseFloat(width) >= 1 && style !== 'none' && parse(colour)[3] > 0 && contrast(parse(colour), against) >= 3;

	const controls = 'button, a[href], input:not([type=radio]), textarea, select, summary';
	return [...document.querySelectorAll('.gallery-state')].flatMap((state) => {
		const root = state.querySelector('.gallery-stage')?.shadowRoot;
		return [...(root?.querySelectorAll<HTMLElement>(controls) ?? [])].flatMap((control) => {
			if (!control.checkVisibility()) return [];
			const style = getComputedStyle(control);
			const around = behind(parentOf(control));
			const lacks: string[] = [];
			if (contrast(parse(style.color), behind(control)) < 4.5) lacks.push('text');
			const hasEdge = isSeen(style.borderTopWidth, style.borderTopStyle, style.borderTopColor, around);
			const isUnderlined = style.textDecorationLine.includes('underline');
			if (!hasEdge && !isUnderlined && control.localName !== 'summary') lacks.push('an edge');
			control.focus({ focusVisible: true });
			const focused = getComputedStyle(control);
			if (!isSeen(focused.outlineWidth, focused.outlineStyle, focused.outlineColor, around)) lacks.push('focus');
			control.blur();
			const name = control.getAttribute('aria-label') ?? (control.textContent.trim() || control.localName);
			const where = state.querySelector('.gallery-name')?.textContent ?? '';
			return lacks.map((lack) => ({ state: where, control: name, lacks: lack }));
		});
	});
}

/** Looks at every control of every state in forced colours. Returns what each lacks to be seen, one line for each. */
export async function checkForcedColours(url: string): Promise<string[]> {
	await using browser = await galleryBrowser();
	const page = await browser.newPage();
	const found: string[] = [];
	for (const theme of ['light', 'dark'] as const) {
		await openForced(page, url, theme, 1280);
		for (const { state, control, lacks } of Lacks.parse(await page.evaluate(lacksOf))) {
			found.push(`${theme}: ${state}: "${control}" lacks ${lacks}`);
		}
	}
	return found;
}
