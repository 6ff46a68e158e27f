import type { Moment } from '../contracts/vocabulary.ts';
import { isSameDay } from './fatigue.ts';

/** The banner about an app that came up last in a tab. */
export interface TabBanner {
	moment: Moment;
	/** Epoch milliseconds. */
	at: number;
}

/** For how long a banner is the same one on the next page: a page that only leads on leaves no time to read it. */
const readingMs = 15_000;

/**
 * What another banner about the same app would be in the same tab: a `new` one, which counts; the one that is there
 * already, which goes `on`; or one that was read there today, and `rests` as the pill. Signing in is more than a visit, and
 * is said once more.
 */
export function inTab(last: TabBanner | undefined, moment: Moment, now: number): 'new' | 'goes on' | 'rests' {
	if (!last || !isSameDay(last.at, now)) return 'new';
	if (now - last.at < readingMs) return 'goes on';
	return last.moment === 'visit' && moment !== 'visit' ? 'new' : 'rests';
}
