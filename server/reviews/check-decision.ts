import type { DecisionBody } from '../../utils/contracts/admin.ts';
import { describeFound, type Fault } from '../../utils/contracts/faults.ts';
import type { GroupRule } from '../../utils/contracts/policy-source.ts';
import { moments } from '../../utils/contracts/vocabulary.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import { readJson, StoredList } from '../store/json-column.ts';
import type { Approval } from './answer.ts';
import type { RequestRow } from './rows.ts';

function fault(path: string, found: unknown, expected: string): Fault {
	return { path, found: describeFound(found), expected };
}

function faultsForGroup({ group }: Approval, row: RequestRow): Fault[] {
	const groups = readJson(StoredList, row.groups);
	if (group !== undefined && groups.includes(group)) return [];
	const choice = groups.length > 0 ? `one of ${groups.join(', ')}` : 'scope "person": who asked is in no group';
	return [fault('group', group, choice)];
}

function isRunning(rule: GroupRule, now: Date): boolean {
	return rule.until === undefined || Date.parse(rule.until) > now.getTime();
}

function isApprovedFor(id: string, row: RequestRow, policy: PublishedPolicy, now: Date): boolean {
	const app = policy.app(id);
	const groups = readJson(StoredList, row.groups);
	const approves = (rule: GroupRule) =>
		(rule.app === id || rule.category === app?.category) &&
		rule.standing === 'approved' &&
		isRunning(rule, now) &&
		rule.groups.some((group) => groups.includes(group));
	return app !== null && (app.standing === 'approved' || policy.shared.rules.some(approves));
}

/** Rules that would keep an app from being approved for everyone, though its own standing says so. */
function rulesAgainst(row: RequestRow, policy: PublishedPolicy, now: Date) {
	const app = row.app === null ? null : policy.app(row.app);
	return policy.shared.rules.filter(
		(rule) =>
			(rule.app === app?.id || rule.category === app?.category) && rule.standing !== 'approved' && isRunning(rule, now),
	);
}

function faultsForEveryone(decision: Approval, row: RequestRow, policy: PublishedPolicy, now: Date): Fault[] {
	if (row.app === null) {
		const expected = `an app: add ${row.host} to the list and publish, then approve it for everyone; or approve the person or the group now`;
		return [fault('scope', decision.scope, expected)];
	}
	const faults = rulesAgainst(row, policy, now).map((rule) =>
		fault(
			'scope',
			decision.scope,
			`no rule against it: "${rule.id}" says ${rule.standing} for ${rule.groups.join(', ')}`,
		),
	);
	if (decision.until !== null) {
		faults.push(fault('until', decision.until, 'null: an approval for everyone has no end; a group can have one'));
	}
	if (!moments.every((moment) => decision.moments.includes(moment))) {
		faults.push(fault('moments', decision.moments, `all of ${moments.join(', ')} for everyone; a group can have some`));
	}
	return faults;
}

function faultsOfApproval(decision: Approval, row: RequestRow, policy: PublishedPolicy, now: Date): Fault[] {
	if (decision.scope === 'everyone') return faultsForEveryone(decision, row, policy, now);
	const faults = decision.scope === 'group' ? faultsForGroup(decision, row) : [];
	if (decision.until !== null && Date.parse(decision.until) <= now.getTime()) {
		faults.push(fault('until', decision.until, 'a moment to come, or null for good'));
	}
	return faults;
}

/** What keeps a decision from being carried out as it is. */
export function faultsOfDecision(decision: DecisionBody, row: RequestRow, policy: PublishedPolicy, now: Date): Fault[] {
	if (decision.kind === 'approve') return faultsOfApproval(decision, row, policy, now);
	if (decision.kind === 'ask-back' || decision.alternative === null) return [];
	const offered = decision.alternative !== row.app && isApprovedFor(decision.alternative, row, policy, now);
	return offered ? [] : [fault('alternative', decision.alternative, 'another app that is approved for them, or null')];
}
