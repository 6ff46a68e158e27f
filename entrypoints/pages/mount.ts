import { type ComponentChild, render } from 'preact';
import type { Words } from '../../components/words/words.ts';
import { wordsFor } from '../../components/words/words-for.ts';
import { languages } from '../../utils/platform/words.ts';

/** Shows a page of the extension, in the language of the browser. */
export function mount(page: (words: Words) => ComponentChild): void {
	const words = wordsFor(languages());
	document.documentElement.lang = words.language;
	document.documentElement.dir = words.dir;
	render(page(words), document.body);
}
