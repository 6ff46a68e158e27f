import type { Fault } from '../../utils/contracts/faults.ts';
import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import { alternatives } from './checks/alternatives.ts';
import { hosts } from './checks/hosts.ts';
import { languages } from './checks/languages.ts';
import { liaisons } from './checks/liaisons.ts';
import { openAddresses } from './checks/open-addresses.ts';
import { privateWindows } from './checks/private-windows.ts';
import { references } from './checks/references.ts';
import { type Check, Report } from './checks/report.ts';
import { responses } from './checks/responses.ts';
import { ruleDates, ruleEffects } from './checks/rules.ts';
import { toldHosts } from './checks/told-hosts.ts';
import { placesOf, uniqueIds } from './checks/unique-ids.ts';
import { waysForward } from './checks/ways-forward.ts';

const checks: Check[] = [
	uniqueIds,
	references,
	languages,
	liaisons,
	hosts,
	alternatives,
	ruleDates,
	ruleEffects,
	responses,
	waysForward,
	openAddresses,
	privateWindows,
	toldHosts,
];

/** What was found. A policy with faults is not published; warnings are said, and it is. */
export interface Findings {
	faults: Fault[];
	warnings: Fault[];
}

/** Checks what no schema can see: how the places of a policy relate to each other, and to today. */
export function checkPolicy(source: PolicySource, now: Date): Findings {
	const report = new Report();
	const subject = { source, now, appPlaces: placesOf(source.apps) };
	for (const check of checks) check(subject, report);
	return { faults: report.faults, warnings: report.warnings };
}
