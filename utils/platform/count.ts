import type { CountedMoment } from '../contracts/event.ts';
import type { Moment, Response } from '../contracts/vocabulary.ts';
import type { Site } from './site.ts';
import type { Tally } from './tally.ts';

/**
 * Counts a moment on a site, or what the person did at it. Only apps of the list are counted, without the address, and
 * only what Signpost had something to say about.
 *
 * @param response what Signpost did; what the policy says by default
 * @param files what an upload was about
 */
export type Count = (
	site: Site,
	moment: Moment,
	outcome: CountedMoment['outcome'],
	response?: Response,
	files?: CountedMoment['files'],
) => Promise<void>;

/**
 * @param isTold whether the person was told what is recorded: nothing is counted before. Where an upload is stopped, the
 * stop itself says it
 */
export function counter(tally: Pick<Tally, 'put'>, isTold: () => Promise<boolean>, now: () => number): Count {
	return async (site, moment, outcome, response = site.decide(moment, now()).wanted, files) => {
		if (site.record === null || response === 'quiet') return;
		if (moment !== 'upload' && !(await isTold())) return;
		const at = new Date(now()).toISOString();
		await tally.put({ app: site.record.id, moment, response, outcome, at, ...(files && { files }) });
	};
}
