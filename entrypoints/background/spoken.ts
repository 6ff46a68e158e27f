import { wordsFile } from '../../components/words/words-file.ts';

/** The files to run for a script that says something: the person's language, then the script. */
export type Spoken = (script: string) => Promise<readonly string[]>;

/** @param languages what the person reads now */
export function spoken(languages: () => Promise<readonly string[]>): Spoken {
	return async (script) => [wordsFile(await languages()), script];
}
