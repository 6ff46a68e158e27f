import type { ReviewRequest } from '../../utils/contracts/review.ts';
import type { RequestSituation } from '../story/situation.ts';
import type { Tone } from '../tag/tag.tsx';
import type { Words } from '../words/words.ts';

const tags = {
	kept: ['amber', 'kept.pill'],
	sent: ['sky', 'state.sent'],
	received: ['sky', 'state.received'],
	late: ['amber', 'late.pill'],
	'needs-more': ['amber', 'state.needs-more'],
	granted: ['leaf', 'state.approved'],
	'granted-with-conditions': ['leaf', 'state.approved-with-conditions'],
	ending: ['amber', 'state.approved'],
	over: ['plain', 'over.pill'],
	ended: ['plain', 'state.ended'],
	declined: ['clay', 'state.declined'],
	withdrawn: ['plain', 'state.withdrawn'],
} as const satisfies Record<RequestSituation, readonly [Tone, string]>;

/** Where a request is, in few words: until when, where what was given has an end. */
export function tagOf(situation: RequestSituation, { outcome }: ReviewRequest, words: Words, now: number) {
	const [tone, key] = tags[situation];
	const lasts = outcome?.until && /^(granted|ending)/.test(situation) ? words.until(outcome.until, now) : null;
	return { tone, text: lasts ? words.t('granted.pillUntil', { until: lasts }) : words.t(key) };
}
