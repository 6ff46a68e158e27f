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
	/** Epoch milliseconds at which the rule or grant that decided runs out, `null` if nothing ends it. */
	until: number | null;
	/** Epoch milliseconds at which a rule or grant begins or runs out next: resolve again then. `null` for never. */
	changesAt: number | null;
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

function lasts(grant: Grant): number {
	return grant.until === null ? Number.POSITIVE_INFINITY : Date.parse(grant.until);
}

/** Of several grants in force, the one that lasts longest. */
function grantFor(grants: readonly Grant[], now: number): Grant | undefined {
	return grants
		.filter((grant) => now < lasts(grant))
		.reduce<Grant | undefined>((best, grant) => (best && lasts(best) >= lasts(grant) ? best : grant), undefined);
}

/** The first instant after `now` at which one of these rules or grants begins or runs out. */
function nextChange(rules: readonly RecordRule[], grants: readonly Grant[], now: number): number | null {
	const edges = rules.flatMap(({ from, until }) => [from, until].map((seconds) => (seconds ?? 0) * 1000));
	const ahead = [...edges, ...grants.map(lasts)].filter((edge) => edge > now && edge < Number.POSITIVE_INFINITY);
	return ahead.length === 0 ? null : Math.min(...ahead);
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
	const grants = person.grants.filter(
		(grant) => (grant.app === null ? grant.host === host : grant.app === record?.id) && grant.moments.includes(moment),
	);
	const rules = record?.rules?.filter(({ groups }) => groups.some((group) => person.groups.includes(group))) ?? [];
	const changesAt = nextChange(rules, grants, now);
	const grant = grantFor(grants, now);
	if (grant) {
		return {
			standing: 'approved',
			response: responseFor('approved', moment, record, table),
			reason: 'grant',
			until: grant.until === null ? null : Date.parse(grant.until),
			changesAt,
			grant,
		};
	}
	if (record === null) {
		return {
			standing: 'unlisted',
			response: responseFor('unlisted', moment, null, table),
			reason: 'unlisted',
			until: null,
			changesAt,
		};
	}
	const rule = ruleFor(rules, person.groups, now);
	const standing = rule?.standing ?? record.standing;
	return {
		standing,
		response: responseFor(standing, moment, record, table),
		reason: rule ? 'rule' : 'app',
		until: rule?.until === undefined ? null : rule.until * 1000,
		changesAt,
		...(rule && { rule }),
	};
}
