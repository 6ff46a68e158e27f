import type { SiteView } from '../../utils/contracts/view.ts';
import type { Words } from '../words/words.ts';
import { situationOf } from './situation.ts';
import type { Story } from './story.ts';
import { isAnswered, tellAnswer } from './tell-answer.ts';
import { tellStanding } from './tell-standing.ts';
import { isWaiting, tellWaiting } from './tell-waiting.ts';
import { withSignin } from './with-signin.ts';

/**
 * What there is to say about a site, now (epoch milliseconds): the same in banner, popup and block page.
 *
 * @param held whether a sign-in waits for the person's word
 */
export function tell(view: SiteView, words: Words, now: number, held = false): Story {
	return withSignin(tellSite(view, words, now), view, words, held);
}

function tellSite(view: SiteView, words: Words, now: number): Story {
	const situation = situationOf(view, now);
	if (isWaiting(situation) && view.own) return tellWaiting(situation, view.own.request, view, words, now);
	if (isAnswered(situation)) return tellAnswer(situation, view, words, now);
	return tellStanding(view.standing, view, words, now);
}
