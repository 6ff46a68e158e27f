import type { ApprovedApp } from '../../utils/contracts/view.ts';

/** Letters that say something where a language writes words together. */
const wholePhrases = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const shortestStem = 3;

/** What a word weighs that no app has: somebody may have said more than the list does. */
const unknown = 0.5;

/** What a match is worth by where it is: the name is what people know best. */
const worth = { name: 4, goodFor: 2, does: 2, category: 2, access: 1 } as const;

function plain(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

function wordsIn(text: string, segmenter: Intl.Segmenter): string[] {
	return [...segmenter.segment(plain(text))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Whether two words are forms of one: "send" and "sending", "file" and "files". */
function isAlike(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (wholePhrases.test(short)) return long.includes(short);
	if (short.length < shortestStem) return short === long;
	const stem = short.length > shortestStem ? short.replace(/(e|en|er|s|n)$/, '') : short;
	return long.startsWith(stem.length >= shortestStem ? stem : short);
}

/**
 * The apps that do what somebody wants to do, best first: "send large files". Words that few apps have count more than
 * words that many have, very short ones not at all, and an app has to have at least half of them by that count. All of them where nothing is typed.
 */
export function findApps(apps: readonly ApprovedApp[], wish: string, language: string): readonly ApprovedApp[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	const typed = [...new Set(wordsIn(wish, segmenter))];
	if (typed.length === 0) return apps;
	const telling = typed.filter((word) => word.length >= shortestStem || wholePhrases.test(word));
	const wanted = telling.length > 0 ? telling : typed;

	const fields = Object.entries(worth);
	const known = apps.map((app) =>
		fields.map(([field, points]) => ({
			points,
			words: wordsIn(String(Reflect.get(app, field) ?? ''), segmenter),
		})),
	);
	const points = known.map((texts) =>
		wanted.map((word) =>
			Math.max(
				0,
				...texts.filter(({ words }) => words.some((other) => isAlike(word, other))).map((text) => text.points),
			),
		),
	);
	const rarity = wanted.map((_, i) => {
		const having = points.filter((each) => (each[i] ?? 0) > 0).length;
		return having === 0 ? unknown : Math.log(1 + apps.length / having);
	});
	const all = rarity.reduce((sum, each) => sum + each, 0);
	return apps
		.map((app, index) => {
			const own = points[index] ?? [];
			const covered = own.reduce((sum, each, i) => sum + (each > 0 ? (rarity[i] ?? 0) : 0), 0);
			const score = own.reduce((sum, each, i) => sum + each * (rarity[i] ?? 0), 0);
			return { app, covered, score };
		})
		.filter(({ covered }) => covered > 0 && covered >= all / 2)
		.toSorted((a, b) => b.score - a.score)
		.map(({ app }) => app);
}
