import type { ReviewRequest } from './review.ts';

/**
 * What IT said as it ended a grant before its time, `null` where it did not. The desk's own times tell, as the clock of this
 * browser may be behind.
 */
export function wordAtEnd({ outcome, thread }: Pick<ReviewRequest, 'outcome' | 'thread'>): string | null {
	if (!outcome?.until) return null;
	const last = thread.findLast(({ from }) => from === 'it');
	return last !== undefined && Date.parse(last.at) >= Date.parse(outcome.until) ? last.text : null;
}
