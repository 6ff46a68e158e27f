import { wordsFile } from '../../components/words/words-file.ts';
import { languages } from '../../utils/platform/words.ts';

/** The files to run for a script that says something: the person's language, then the script. */
export function spoken(script: string): readonly string[] {
	return [wordsFile(languages()), script];
}
