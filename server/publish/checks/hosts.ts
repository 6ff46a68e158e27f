import { parse as parseDomain } from 'tldts';
import { isIpLiteral, splitHostPattern } from '../../../utils/contracts/host-pattern.ts';
import type { Check, Report } from './report.ts';

/** Hosts come here in their normal form, so that nothing has to be taken apart again. */
const options = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, mixedInputs: false };

/** Whether anybody can have names under this host: a country's companies, everybody's free pages. */
function isPublic(host: string): boolean {
	if (isIpLiteral(host)) return false;
	const { publicSuffix, isIcann, isPrivate } = parseDomain(host, options);
	return publicSuffix === host && (isIcann === true || isPrivate === true);
}

function reach(text: string, place: () => readonly PropertyKey[], report: Report): void {
	const { host } = splitHostPattern(text);
	if (isPublic(host)) {
		const why = `anybody can have a name under "${host}", so it says nothing about one app`;
		report.fault(place(), text, `a host below it, such as "example.${host}": ${why}`);
	} else if (!/[.[]/.test(host) && host !== 'localhost') {
		report.warn(place(), text, `a full name, unless "${host}" alone is meant: a single label covers no names below it`);
	}
}

/** Each pattern is claimed by one app, and none reaches over what belongs to nobody. */
export const hosts: Check = ({ source }, report) => {
	const claimed = new Map<string, number>();
	for (const [at, app] of source.apps.entries()) {
		for (const [n, text] of app.hosts.entries()) {
			const place = () => ['apps', at, 'hosts', n];
			const earlier = claimed.get(text);
			if (earlier === undefined) {
				claimed.set(text, at);
				reach(text, place, report);
			} else if (earlier === at) {
				report.warn(place(), text, 'each pattern once');
			} else {
				const other = source.apps[earlier]?.id;
				report.fault(place(), text, `a pattern that no other app claims: apps[${earlier}] (${other}) has this one`);
			}
		}
	}
};
