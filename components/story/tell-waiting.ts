import type { ReviewRequest } from '../../utils/contracts/review.ts';
import type { SiteView } from '../../utils/contracts/view.ts';
import type { TrackStep } from '../track/track.tsx';
import type { Words } from '../words/words.ts';
import { nameOf } from './name-of.ts';
import { shortTime } from './short-time.ts';
import type { Action, Situation, Story } from './story.ts';

const waiting = ['kept', 'sent', 'received', 'late', 'needs-more'] as const satisfies readonly Situation[];
type Waiting = (typeof waiting)[number];
const nudgeEveryMs = 24 * 3_600_000;
type Said = Pick<Story, 'tone' | 'brief' | 'heading' | 'text' | 'actions'> & { quote?: string | null };

function steps(situation: Waiting, request: ReviewRequest, view: SiteView, words: Words, now: number): TrackStep[] {
	const { t } = words;
	const isKept = situation === 'kept';
	const first = isKept ? t('track.waiting') : t('track.sent', { when: shortTime(request.askedAt, words, now) });
	return [
		{ text: first, done: !isKept },
		{ text: t('track.with', { liaison: view.liaison.name }), done: situation !== 'kept' && situation !== 'sent' },
		{ text: t('track.answer', { by: words.by(request.promisedBy, now) }), done: false },
	];
}

/** The newest thing of one kind that was said in a request. */
function lastSaid(request: ReviewRequest, kinds: readonly ReviewRequest['thread'][number]['kind'][]): string | null {
	return request.thread.findLast(({ kind }) => kinds.includes(kind))?.text ?? null;
}

function othersOf({ others }: ReviewRequest, { t }: Words): string | null {
	return others > 0 ? t('sent.others', { count: others }) : null;
}

/** When the person asked where the answer is, as long as they need not ask again; see `server/reviews/nudge.ts`. */
export function nudgedAt({ thread }: ReviewRequest, now: number): string | null {
	const last = thread.findLast(({ kind }) => kind === 'nudge')?.at;
	return last !== undefined && now - Date.parse(last) < nudgeEveryMs ? last : null;
}

const tellers: Record<Waiting, (request: ReviewRequest, view: SiteView, words: Words, now: number) => Said> = {
	kept(_request, view, { t }) {
		return {
			tone: 'amber',
			brief: t('kept.pill'),
			heading: t('kept.heading'),
			text: t('kept.text', { app: nameOf(view) }),
			actions: ['add-sentence', 'take-back'],
		};
	},
	sent(request, view, words, now) {
		const { t, join } = words;
		const said = lastSaid(request, ['note', 'answer']);
		const invite = said ? t('sent.added', { text: words.quote(said) }) : t('sent.invite');
		return {
			tone: 'sky',
			brief: t('sent.pill'),
			heading: t('sent.heading', { by: words.by(request.promisedBy, now) }),
			text: join([t('sent.text', { liaison: view.liaison.name }), othersOf(request, words), invite]),
			actions: ['add-sentence', 'take-back'],
		};
	},
	received(request, view, words, now) {
		const { t, join } = words;
		const said = lastSaid(request, ['note', 'answer']);
		return {
			tone: 'sky',
			brief: t('received.pill'),
			heading: t('received.heading', { liaison: view.liaison.name }),
			text: join([
				t('received.text', { by: words.by(request.promisedBy, now) }),
				othersOf(request, words),
				said && t('sent.added', { text: words.quote(said) }),
			]),
			actions: ['add-sentence', 'take-back'],
		};
	},
	late(request, view, words, now) {
		const { t, join } = words;
		const nudged = nudgedAt(request, now);
		const promised = { by: words.by(request.promisedBy, now), app: nameOf(view), liaison: view.liaison.name };
		return {
			tone: 'amber',
			brief: t('late.pill'),
			heading: t('late.heading'),
			text: join([
				t('late.text', promised),
				nudged && t('late.nudged', { when: words.when(nudged, now) }),
				othersOf(request, words),
			]),
			actions: [...(nudged ? [] : (['nudge'] as const)), 'contact', 'add-sentence', 'take-back'],
		};
	},
	'needs-more'(request, view, { t }) {
		return {
			tone: 'amber',
			brief: t('needsMore.pill'),
			heading: t('needsMore.heading', { app: nameOf(view) }),
			quote: lastSaid(request, ['question']),
			text: null,
			actions: ['answer', 'take-back'],
		};
	},
};

function bestOf(situation: Waiting, actions: readonly Action[]): Action | null {
	if (situation === 'needs-more') return 'answer';
	return actions.includes('nudge') ? 'nudge' : null;
}

export function isWaiting(situation: Situation): situation is Waiting {
	return waiting.some((name) => name === situation);
}

/** What is said while the person waits for an answer, or IT for theirs. */
export function tellWaiting(
	situation: Waiting,
	request: ReviewRequest,
	view: SiteView,
	words: Words,
	now: number,
): Story {
	const { t } = words;
	const said = tellers[situation](request, view, words, now);
	const hasWritten = request.thread.some(({ kind }) => kind === 'note' || kind === 'answer');
	return {
		quote: null,
		...said,
		situation,
		tag: null,
		alternatives: [],
		steps: situation === 'needs-more' ? [] : steps(situation, request, view, words, now),
		best: bestOf(situation, said.actions),
		foot: () =>
			situation === 'kept'
				? []
				: [
						t('sent.ticket', { ticket: request.id.slice(0, 8).toUpperCase() }),
						t(hasWritten ? 'sent.privacySaid' : 'sent.privacy', { host: request.host }),
					],
	};
}
