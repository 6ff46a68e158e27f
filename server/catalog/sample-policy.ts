import { PolicySource } from '../../utils/contracts/policy-source.ts';
import { buildApps } from './apps/build.ts';
import { createApps } from './apps/create.ts';
import { customerApps } from './apps/customers.ts';
import { fileApps } from './apps/files.ts';
import { paperApps } from './apps/papers.ts';
import { reachApps } from './apps/reach.ts';
import { runApps } from './apps/run.ts';
import { talkApps } from './apps/talk.ts';
import { workApps } from './apps/work.ts';
import { categories } from './categories.ts';
import { groups, liaisons, organization, rules } from './organization.ts';

/** The policy that a new desk starts with: Northwind Trading and the SaaS apps that its people come across. */
export function samplePolicy(): PolicySource {
	return PolicySource.parse({
		format: 1,
		organization,
		groups,
		categories,
		liaisons,
		promise: { hours: 4 },
		apps: [
			...workApps,
			...fileApps,
			...paperApps,
			...talkApps,
			...createApps,
			...reachApps,
			...customerApps,
			...buildApps,
			...runApps,
		],
		rules,
	});
}
