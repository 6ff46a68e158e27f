import type { Settings } from '../contracts/policy-wire.ts';
import type { EndedGrant } from '../contracts/review.ts';
import type { OwnRequest, QuietReason, SiteView } from '../contracts/view.ts';
import type { Moment } from '../contracts/vocabulary.ts';
import type { Site } from '../platform/site.ts';
import { alternativesFor } from '../policy/alternatives.ts';
import { type Decision, fatigueKey } from '../policy/decide.ts';
import { asAlternative } from './as-alternative.ts';
import { liaisonFor } from './liaison.ts';
import { type Languages, localized } from './localized.ts';
import { isNews, ownFor } from './own.ts';
import { promisedBy } from './promise.ts';

const instant = (ms: number) => new Date(ms).toISOString();

/** What the desk told of the person. */
interface Personal {
	own: readonly OwnRequest[];
	ended: readonly EndedGrant[];
}

/** Everything that banner, popup and block page show about a site, for this person, now. */
export function siteView(
	site: Site,
	moment: Moment,
	settings: Settings,
	{ own, ended }: Personal,
	wanted: readonly string[],
	now: number,
): Omit<SiteView, 'toTell'> {
	const { record, address, person } = site;
	const languages: Languages = { wanted, fallback: settings.organization.defaultLanguage };
	const decision = site.decide(moment, now);
	const { resolution, wanted: response } = decision;
	const quiet = whyQuiet(decision);
	const category = settings.categories.find(({ id }) => id === record?.category);
	const liaison = liaisonFor(record, settings.liaisons, person.groups);
	const why = resolution.rule?.why ?? (resolution.reason === 'grant' ? undefined : record?.why);
	const about = { app: record?.id ?? null, host: address.host };
	const last = ownFor(about, resolution.standing, own, now);
	const over = resolution.standing === 'approved' ? undefined : ended.find((grant) => isEnded(grant, about, moment));
	const isOverNewer = over !== undefined && (last === null || isNews(over.at, last.request));
	const snoozedUntil = site.fatigue.snoozed[fatigueKey(record, address.host)] ?? 0;
	return {
		host: address.host,
		organization: settings.organization.shortName,
		app: record && {
			id: record.id,
			name: record.name,
			category: category ? localized(category.name, languages) : '',
			goodFor: category ? localized(category.goodFor, languages) : '',
		},
		standing: resolution.standing,
		moment,
		response,
		reason: resolution.reason,
		until: resolution.until === null ? null : instant(resolution.until),
		why: why ? localized(why, languages) : null,
		alternatives: record
			? alternativesFor(record, settings.offers, person.groups, now).map((offer) => asAlternative(offer, languages))
			: [],
		liaison: {
			name: liaison ? localized(liaison.name, languages) : settings.organization.shortName,
			contact: liaison?.contact ?? null,
		},
		promisedBy: promisedBy(now, settings),
		own: isOverNewer ? null : last,
		...(isOverNewer && { ended: { at: over.at, sentence: over.sentence } }),
		snoozedUntil: snoozedUntil > now ? instant(snoozedUntil) : null,
		...(quiet && { quiet: quiet === 'spent' && snoozedUntil > now ? 'snoozed' : quiet }),
	};
}

function isEnded(grant: EndedGrant, { app, host }: { app: string | null; host: string }, moment: Moment): boolean {
	return grant.moments.includes(moment) && (grant.app === null ? grant.host === host : grant.app === app);
}

/** `null` where there is a banner, or more. */
function whyQuiet({ resolution, wanted, response }: Decision): QuietReason | null {
	if (wanted === 'badge') return 'icon';
	if (wanted !== 'quiet') return response === 'badge' ? 'spent' : null;
	const { reason } = resolution;
	return reason === 'grant' || reason === 'unlisted' ? reason : 'standing';
}
