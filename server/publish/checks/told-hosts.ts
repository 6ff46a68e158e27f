import { splitHostPattern } from '../../../utils/contracts/host-pattern.ts';
import { fullResponses } from '../../../utils/policy/responses.ts';
import { mostTold, strictestTold } from '../../../utils/policy/told-hosts.ts';
import { recordMaker } from '../records.ts';
import type { Check } from './report.ts';

/** A browser can be told of so many hosts. That banners come later on those beyond, nobody would find out by themselves. */
export const toldHosts: Check = ({ source }, report) => {
	const recordOf = recordMaker(source);
	const table = fullResponses(source.responses);
	const told = new Set<string>();
	for (const app of source.apps) {
		const record = recordOf(app);
		if (strictestTold(record, record.rules ?? [], table) === 'quiet') continue;
		for (const text of app.hosts) told.add(splitHostPattern(text).host);
	}
	const most = mostTold.chromium;
	if (told.size <= most) return;
	report.warn(
		['apps'],
		told.size,
		`at most ${most.toLocaleString('en')} hosts with something to say at a visit or a sign-in: where least is at stake beyond that, a first visit is spoken of once somebody clicks or types there`,
	);
};
