import type { SiteView } from '../../utils/contracts/view.ts';
import type { Words } from '../words/words.ts';
import { situationOf } from './situation.ts';
import type { Story } from './story.ts';
import { isAnswered, tellAnswer } from './tell-answer.ts';
import { tellStanding } from './tell-standing.ts';
import { isWaiting, tellWaiting } from './tell-waiting.ts';

/** What there is to say about a site, now (epoch milliseconds): the same in banner, popup and block page. */
export function tell(view: SiteView, words: Words, now: number): Story {
	const situation = situationOf(view, now);
	if (isWaiting(situation) && view.own) return tellWaiting(situation, view.own.request, view, words, now);
	if (isAnswered(situation)) return tellAnswer(situation, view, words, now);
	return tellStanding(view.standing, view, words, now);
}
