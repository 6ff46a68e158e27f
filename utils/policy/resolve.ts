import type { AppRecord, FullResponses, RecordRule } from '../contracts/policy-wire.ts';
import type { Grant } from '../contracts/review.ts';
import type { HostStanding, Moment, Response, Standing } from '../contracts/vocabulary.ts';
import { responseFor } from './responses.ts';

/** Who is asking: the groups of this person and the grants that reach them. */
export interface Person {
	groups: readonly string[];
	grants: readonly Grant[];
}

export interface Resolution {
	standing: HostStanding;
	response: Response;
	reason: 'grant' | 'rule' | 'app' | 'unlisted';
	/** Epoch milliseconds at which this resolution ends, `null` if nothing ends it. */
	until: number | null;
	/** The rule or grant that decided. */
	rule?: RecordRule;
	grant?: Grant;
}

function ruleInForce(rule: RecordRule, groups: readonly string[], now: number): boolean {
	return (
		rule.groups.some((group) => groups.includes(group)) &&
		(rule.from === undefined || rule.from * 1000 <= now) &&
		(rule.until === undefined || now < rule.until * 1000)
	);
}

/** The first rule in IT's order that is in force for one of the groups. */
export function ruleFor(rules: readonly RecordRule[] | undefined, groups: readonly string[], now: number) {
	return rules?.find((rule) => ruleInForce(rule, groups, now));
}

/** Where an app stands for these groups now, grants aside. */
export function standingFor(
	record: { standing: Standing; rules?: RecordRule[] | undefined },
	groups: readonly string[],
	now: number,
): Standing {
	return ruleFor(record.rules, groups, now)?.standing ?? record.standing;
}

function grantFor(app: string | null, host: string, moment: Moment, grants: readonly Grant[], now: number) {
	const inForce = grants.filter(
		(grant) =>
			(grant.app === null ? grant.host === host : grant.app === app) &&
			grant.moments.includes(moment) &&
			(grant.until === null || now < Date.parse(grant.until)),
	);
	return inForce.reduce<Grant | undefined>((best, grant) => (lasts(grant) > lasts(best) ? grant : best), undefined);
}

function lasts(grant: Grant | undefined): number {
	if (grant === undefined) return Number.NEGATIVE_INFINITY;
	return grant.until === null ? Number.POSITIVE_INFINITY : Date.parse(grant.until);
}

/**
 * What Signpost does for this person at this moment. Precedence, first match decides:
 * 1. a grant in force for this moment (of several, the one that lasts longest): `approved`;
 * 2. the record's group rules in IT's order, rules for the app before rules for its category;
 * 3. the app's own standing;
 * 4. `unlisted`, where there is no record.
 *
 * @param now epoch milliseconds
 */
export function resolve(
	record: AppRecord | null,
	host: string,
	moment: Moment,
	person: Person,
	table: FullResponses,
	now: number,
): Resolution {
	const grant = grantFor(record?.id ?? null, host, moment, person.grants, now);
	if (grant) {
		return {
			standing: 'approved',
			response: responseFor('approved', moment, record, table),
			reason: 'grant',
			until: grant.until === null ? null : Date.parse(grant.until),
			grant,
		};
	}
	if (record === null) {
		return {
			standing: 'unlisted',
			response: responseFor('unlisted', moment, null, table),
			reason: 'unlisted',
			until: null,
		};
	}
	const rule = ruleFor(record.rules, person.groups, now);
	const standing = rule?.standing ?? record.standing;
	return {
		standing,
		response: responseFor(standing, moment, record, table),
		reason: rule ? 'rule' : 'app',
		until: rule?.until === undefined ? null : rule.until * 1000,
		...(rule && { rule }),
	};
}
