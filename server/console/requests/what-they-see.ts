import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import { say } from '../formats.ts';
import { words } from '../words.ts';

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

/** What the people who got an answer read in their banner now, in the banner's own words. */
export function whatTheySee(entry: QueueEntry, nameOf: (app: string) => string, now: Date): string {
	const said = entry.thread.findLast(({ from }) => from === 'it')?.text;
	const alternative = entry.outcome?.alternative ?? null;
	const heading = words.sent.see(entry.outcome === null ? 1 : entry.demand, say.sentence(headingOf(entry, now)));
	return say.join([
		heading,
		said === undefined ? null : say.quote(said),
		alternative === null ? null : say.t('declined.alternative', { alternative: nameOf(alternative) }),
	]);
}
