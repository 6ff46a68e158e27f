/** Longest text that is a name and not a paragraph. */
const longestName = 80;
/** As much of a form's surroundings as says what it is for. */
const longestAbout = 1_500;

const buttonTypes = ['submit', 'button', 'image', 'reset'];

function tidy(text: string): string {
	return text.replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim();
}

/** Whether this is an `<input>` that works as a button: its value is the page's own label. */
export function isButtonInput(element: Element): boolean {
	return element.localName === 'input' && buttonTypes.includes(element.getAttribute('type')?.toLowerCase() ?? '');
}

/** What something that can be clicked calls itself: by its label, its text, or its picture; `''` for a paragraph. */
export function nameOf(element: Element): string {
	const pictures = [...element.querySelectorAll('img[alt]')].map((picture) => picture.getAttribute('alt'));
	const label = isButtonInput(element) ? (element.getAttribute('value') ?? element.getAttribute('alt')) : null;
	const candidates = [element.getAttribute('aria-label'), label, element.textContent, ...pictures];
	const name = candidates.map((text) => tidy(text ?? '')).find((text) => text !== '');
	const said = name ?? tidy(element.getAttribute('title') ?? '');
	return said.length > longestName ? '' : said;
}

/** The text around something, without anything that was typed: fields hold their values, not text. */
export function textIn(element: Element): string {
	return tidy((element.textContent ?? '').slice(0, longestAbout));
}
