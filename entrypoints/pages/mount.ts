import { type ComponentChild, render } from 'preact';
import type { Words } from '../../components/words/words.ts';
import { wordsFile, wordsHere } from '../../components/words/words-file.ts';
import { followAppearance } from '../../utils/platform/appearance.ts';
import { client } from '../../utils/platform/client.ts';
import { runHere } from '../../utils/platform/own-pages.ts';
import { languages } from '../../utils/platform/words.ts';

/** Shows a page of the extension, in the language and the look that the person chose. */
export async function mount(page: (words: Words) => ComponentChild): Promise<void> {
	const [{ language }] = await Promise.all([
		client('preferences/view', null),
		followAppearance(document.documentElement),
	]);
	const tags = languages(language);
	await runHere(wordsFile(tags));
	const words = wordsHere(tags);
	document.documentElement.lang = words.language;
	document.documentElement.dir = words.dir;
	render(page(words), document.body);
}
