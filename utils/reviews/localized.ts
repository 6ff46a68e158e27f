import type { LocalizedText } from '../contracts/primitives.ts';

/** Which languages a person reads, best first, and the one that every text has. */
export interface Languages {
	wanted: readonly string[];
	fallback: string;
}

/**
 * The text in the language the person reads best: the very tag, then the same language in another region, then the
 * organization's default language.
 */
export function localized(text: LocalizedText, { wanted, fallback }: Languages): string {
	const tags = Object.keys(text);
	for (const tag of [...wanted, fallback]) {
		const found = tags.find((other) => same(other, tag)) ?? tags.find((other) => same(base(other), base(tag)));
		if (found !== undefined) return text[found] ?? '';
	}
	return Object.values(text)[0] ?? '';
}

function base(tag: string): string {
	return tag.split('-', 1)[0] ?? tag;
}

function same(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}
