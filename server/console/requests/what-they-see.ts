import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import { say } from '../formats.ts';

function headingOf({ state, name, outcome }: QueueEntry, now: Date): string {
	const until = outcome?.until ?? null;
	const yours = until === null ? null : say.t('granted.pillUntil', { until: say.until(until, now.getTime()) });
	switch (state) {
		case 'approved':
			return [say.t('granted.heading', { app: name }), yours].filter(Boolean).join(', ');
		case 'approved-with-conditions':
			return [say.t('granted.conditions', { app: name }), yours].filter(Boolean).join(', ');
		case 'declined':
			return say.t('declined.heading');
		default:
			return say.t('needsMore.heading', { app: name });
	}
}

/** What the people who got an answer read now, in the words of their banner. */
export function whatTheySee(entry: QueueEntry, nameOf: (app: string) => string, now: Date): string {
	const said = entry.thread.findLast(({ from }) => from === 'it')?.text;
	const alternative = entry.outcome?.alternative ?? null;
	return say.join([
		say.sentence(headingOf(entry, now)),
		said === undefined ? null : say.quote(said),
		alternative === null ? null : say.t('declined.alternative', { alternative: nameOf(alternative) }),
	]);
}

/** How many people an answer reached; a question goes to one. */
export const answeredPeople = (entry: QueueEntry) => (entry.outcome === null ? 1 : entry.demand);
