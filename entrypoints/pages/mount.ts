import { type ComponentChild, render } from 'preact';
import type { Words } from '../../components/words/words.ts';
import { wordsFile, wordsHere } from '../../components/words/words-file.ts';
import { runHere } from '../../utils/platform/own-pages.ts';
import { languages } from '../../utils/platform/words.ts';

/** Shows a page of the extension, in the language of the browser. */
export async function mount(page: (words: Words) => ComponentChild): Promise<void> {
	await runHere(wordsFile(languages()));
	const words = wordsHere(languages());
	document.documentElement.lang = words.language;
	document.documentElement.dir = words.dir;
	render(page(words), document.body);
}
