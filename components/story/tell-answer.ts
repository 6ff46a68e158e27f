import type { Alternative, SiteView } from '../../utils/contracts/view.ts';
import { wordAtEnd } from '../../utils/contracts/word-at-end.ts';
import type { Words } from '../words/words.ts';
import { nameOf } from './name-of.ts';
import { endOf } from './situation.ts';
import type { Situation, Story } from './story.ts';

const answers = [
	'granted',
	'granted-with-conditions',
	'ending',
	'over',
	'declined',
] as const satisfies readonly Situation[];
type Answer = (typeof answers)[number];
type Told = Omit<Story, 'situation' | 'steps' | 'foot'>;

function endWords(view: SiteView, words: Words, now: number): string | null {
	const end = endOf(view);
	return end === null ? null : words.until(end, now);
}

/** IT's alternative if it is among those offered, else all of them. */
function offered({ alternatives, own }: SiteView): readonly Alternative[] {
	const chosen = alternatives.find(({ id }) => id === own?.request.outcome?.alternative);
	return chosen ? [chosen] : alternatives;
}

function granted(heading: 'granted.heading' | 'granted.conditions', view: SiteView, words: Words, now: number): Told {
	const { t } = words;
	const until = endWords(view, words, now);
	const quote = view.own?.request.outcome?.sentence ?? null;
	const lasts = until === null ? null : t('granted.pillUntil', { until });
	return {
		tone: 'leaf',
		brief: lasts ?? t('granted.pill'),
		heading: t(heading, { app: nameOf(view) }),
		quote,
		text: quote ? null : t('granted.text'),
		tag: lasts,
		alternatives: [],
		actions: ['carry-on'],
		best: 'carry-on',
	};
}

const tellers: Record<Answer, (view: SiteView, words: Words, now: number) => Told> = {
	granted: (view, words, now) => granted('granted.heading', view, words, now),
	'granted-with-conditions': (view, words, now) => granted('granted.conditions', view, words, now),
	ending(view, words, now) {
		const { t } = words;
		const until = endWords(view, words, now) ?? '';
		return {
			tone: 'amber',
			brief: t('granted.pillUntil', { until }),
			heading: t('ending.heading', { app: nameOf(view), until }),
			quote: null,
			text: t('ending.text'),
			tag: null,
			alternatives: [],
			actions: ['keep-longer'],
			best: 'keep-longer',
		};
	},
	over(view, words, now) {
		const { t } = words;
		return {
			tone: 'amber',
			brief: t('over.pill'),
			heading: t('over.heading', { app: nameOf(view) }),
			quote: view.own ? wordAtEnd(view.own.request) : (view.ended?.sentence ?? null),
			text: t('over.text', { until: endWords(view, words, now) ?? '' }),
			tag: null,
			alternatives: view.alternatives,
			actions: ['ask', 'why'],
			best: 'ask',
		};
	},
	declined(view, words) {
		const { t } = words;
		const alternatives = offered(view);
		const [first] = alternatives;
		const canHelp = view.liaison.contact !== null;
		const does = first ? t('declined.alternative', { alternative: first.name }) : null;
		const help = first && canHelp ? t('declined.hand') : null;
		return {
			tone: 'clay',
			brief: t('declined.pill'),
			heading: t('declined.heading'),
			quote: view.own?.request.outcome?.sentence ?? null,
			text: first ? words.join([does, help]) : t('declined.alone', { liaison: view.liaison.name }),
			tag: null,
			alternatives,
			actions: [...(canHelp ? [first ? ('hand' as const) : ('contact' as const)] : []), 'ask'],
			best: first ? 'open' : canHelp ? 'contact' : 'ask',
		};
	},
};

export function isAnswered(situation: Situation): situation is Answer {
	return answers.some((name) => name === situation);
}

/** What is said once IT has answered. */
export function tellAnswer(situation: Answer, view: SiteView, words: Words, now: number): Story {
	return { ...tellers[situation](view, words, now), situation, steps: [], foot: () => [] };
}
