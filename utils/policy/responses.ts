import type { ResponseTable } from '../contracts/policy-source.ts';
import type { AppRecord, FullResponses } from '../contracts/policy-wire.ts';
import type { HostStanding, Moment, Response } from '../contracts/vocabulary.ts';
import { hostStandings, responses as ladder } from '../contracts/vocabulary.ts';

/** What Signpost does where the policy says nothing else. */
export const defaultResponses: FullResponses = {
	approved: { visit: 'quiet', signin: 'quiet', upload: 'quiet' },
	tolerated: { visit: 'badge', signin: 'quiet', upload: 'pause' },
	unreviewed: { visit: 'banner-compact', signin: 'banner', upload: 'pause' },
	unsanctioned: { visit: 'banner', signin: 'pause', upload: 'hold' },
	blocked: { visit: 'block', signin: 'block', upload: 'block' },
	unlisted: { visit: 'quiet', signin: 'banner-compact', upload: 'pause' },
};

/** The defaults with the policy's own cells laid over them. */
export function fullResponses(table: ResponseTable): FullResponses {
	const row = (standing: HostStanding) => ({ ...defaultResponses[standing], ...table[standing] });
	return Object.fromEntries(hostStandings.map((standing) => [standing, row(standing)])) as FullResponses;
}

/** The response of one cell: the app's own (or its category's) before the organization's. */
export function responseFor(
	standing: HostStanding,
	moment: Moment,
	record: Pick<AppRecord, 'responses'> | null,
	table: FullResponses,
): Response {
	const own = standing === 'unlisted' ? undefined : record?.responses?.[standing]?.[moment];
	return own ?? table[standing][moment];
}

/** What stops somebody, strictest first. */
export const stops: readonly Response[] = ['block', 'hold', 'pause'];

/** Whether a sign-in is worth looking for: where more would be done about it than is done already. */
export function isSigninWatched(visit: Response, signin: Response): boolean {
	return visit !== 'block' && stricter(visit, signin) !== visit;
}

/** The stricter of two responses, where a frame and the page that holds it disagree. */
export function stricter(a: Response, b: Response): Response {
	return ladder.indexOf(a) >= ladder.indexOf(b) ? a : b;
}
