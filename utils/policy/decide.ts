import type { Budget } from '../contracts/policy-source.ts';
import type { AppRecord, FullResponses } from '../contracts/policy-wire.ts';
import type { Moment, Response } from '../contracts/vocabulary.ts';
import { budgeted, type FatigueState } from './fatigue.ts';
import { type Person, type Resolution, resolve } from './resolve.ts';

/** The parts of a policy that every page needs. */
export interface PagePolicy {
	responses: FullResponses;
	/** Where moments on hosts of no list count. */
	unlisted: 'services' | 'everywhere';
	budget: Budget;
}

export interface Decision {
	resolution: Resolution;
	/** What the policy says. */
	wanted: Response;
	/** What to do now: that after the fatigue budget. */
	response: Response;
}

/** Under which name the fatigue budget remembers a site: its app, or its host where there is none. */
export function fatigueKey(record: Pick<AppRecord, 'id'> | null, host: string): string {
	return record?.id ?? host;
}

/**
 * What happens at one moment on one site, for this person, now: the same in the page and in the worker.
 *
 * @param looksLikeService whether a host on no list has shown itself to be a service
 * @param now epoch milliseconds
 */
export function decide(
	record: AppRecord | null,
	host: string,
	moment: Moment,
	person: Person,
	policy: PagePolicy,
	fatigue: FatigueState,
	now: number,
	looksLikeService = false,
): Decision {
	const resolution = resolve(record, host, moment, person, policy.responses, now);
	// Where people sign in, there is a service.
	const isService = looksLikeService || moment === 'signin';
	const isOutside = resolution.reason === 'unlisted' && policy.unlisted === 'services' && !isService;
	const wanted = isOutside ? 'quiet' : resolution.response;
	return { resolution, wanted, response: budgeted(wanted, fatigueKey(record, host), fatigue, policy.budget, now) };
}
