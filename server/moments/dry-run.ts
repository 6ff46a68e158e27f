import type { DryRun, DryRunApp } from '../../utils/contracts/admin.ts';
import { splitHostPattern } from '../../utils/contracts/host-pattern.ts';
import type { App, PolicySource } from '../../utils/contracts/policy-source.ts';
import type { AppRecord } from '../../utils/contracts/policy-wire.ts';
import { type Moment, moments, type Response } from '../../utils/contracts/vocabulary.ts';
import { hostAndParents } from '../../utils/policy/host.ts';
import { resolve } from '../../utils/policy/resolve.ts';
import { fullResponses } from '../../utils/policy/responses.ts';
import { diffPolicies } from '../publish/diff.ts';
import { recordMaker } from '../publish/records.ts';

/** How often one browser met one app at one moment. */
export interface Met {
	app: string;
	moment: Moment;
	/** Groups that the browser was in. */
	groups: readonly string[];
	browser: string;
	times: number;
}

/** Changed apps that are listed though nobody met them. */
const mostUnmet = 500;

type Result = Pick<DryRun, 'people' | 'counted' | 'apps'>;
/** What a policy says to somebody at an app, `listed` where the app is on its list. */
type Answer = (app: string, moment: Moment, groups: readonly string[]) => { response: Response; listed: boolean };

/** The app that claims the whole of a host or of a parent. */
function claims(apps: readonly App[]): (host: string) => App | undefined {
	const byHost = new Map(
		apps.flatMap((app) => app.hosts.map((text) => [text, app] as const)).filter(([text]) => !text.includes('/')),
	);
	return (host) => hostAndParents(host).flatMap((parent) => byHost.get(parent) ?? [])[0];
}

/** How a policy answers. An app that it does not have is what its hosts are: part of another app, or on no list. */
function answers(source: PolicySource, hostOf: (app: string) => string, now: number): Answer {
	const recordOf = recordMaker(source);
	const byId = new Map(source.apps.map((app) => [app.id, app]));
	const table = fullResponses(source.responses);
	const records = new Map<string, AppRecord | null>();
	let claimedBy: ((host: string) => App | undefined) | undefined;

	function recordFor(id: string): AppRecord | null {
		const known = records.get(id);
		if (known !== undefined) return known;
		claimedBy ??= byId.has(id) ? undefined : claims(source.apps);
		const app = byId.get(id) ?? claimedBy?.(hostOf(id));
		const record = app === undefined ? null : recordOf(app);
		records.set(id, record);
		return record;
	}

	return (id, moment, groups) => {
		const record = recordFor(id);
		const { response } = resolve(record, hostOf(id), moment, { groups, grants: [] }, table, now);
		return { response, listed: record !== null };
	};
}

/** Collects who would have been answered otherwise at one app. */
class Touched {
	readonly people = new Set<string>();
	readonly #byGroup = new Map<string, Set<string>>();
	readonly #byMoment = new Map<string, { moment: Moment; before: Response; after: Response; met: Met[] }>();

	add(met: Met, before: Response, after: Response): void {
		this.people.add(met.browser);
		for (const group of met.groups) this.#byGroup.set(group, (this.#byGroup.get(group) ?? new Set()).add(met.browser));
		const key = `${met.moment} ${before} ${after}`;
		const row = this.#byMoment.get(key) ?? { moment: met.moment, before, after, met: [] };
		row.met.push(met);
		this.#byMoment.set(key, row);
	}

	get groups(): DryRunApp['groups'] {
		return [...this.#byGroup]
			.map(([id, people]) => ({ id, people: people.size }))
			.sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
	}

	get moments(): DryRunApp['moments'] {
		const rows = [...this.#byMoment.values()].map(({ moment, before, after, met }) => ({
			moment,
			before,
			after,
			people: new Set(met.map(({ browser }) => browser)).size,
			times: met.reduce((sum, { times }) => sum + times, 0),
		}));
		return rows.sort((a, b) => moments.indexOf(a.moment) - moments.indexOf(b.moment) || b.people - a.people);
	}
}

/** Moments at which the change would be noticed by somebody for whom nothing is counted today. */
function uncounted(id: string, groups: readonly string[], before: Answer, after: Answer): Moment[] {
	const everybody = [[], ...groups.map((group) => [group])];
	return moments.filter((moment) =>
		everybody.some((own) => {
			const { response, listed } = before(id, moment, own);
			return (response === 'quiet' || !listed) && after(id, moment, own).response !== response;
		}),
	);
}

/**
 * What a policy would have changed for those who met its apps. Both policies are taken as they are at `now`: a rule that
 * has run out by then, or has not begun, plays no part, and neither do grants and the fatigue budget.
 */
export function dryRunOf(before: PolicySource, after: PolicySource, met: readonly Met[], now: Date): Result {
	const names = new Map([...before.apps, ...after.apps].map((app) => [app.id, app]));
	const hostOf = (id: string) => splitHostPattern(names.get(id)?.hosts[0] ?? '').host;
	const answerBefore = answers(before, hostOf, now.getTime());
	const answerAfter = answers(after, hostOf, now.getTime());

	const touched = new Map<string, Touched>();
	for (const each of met) {
		if (!names.has(each.app)) continue;
		const { response } = answerBefore(each.app, each.moment, each.groups);
		const next = answerAfter(each.app, each.moment, each.groups).response;
		if (response === next) continue;
		const own = touched.get(each.app) ?? new Touched();
		own.add(each, response, next);
		touched.set(each.app, own);
	}

	const changed = diffPolicies(before, after).apps.map(({ id }) => id);
	const unmet = changed.filter((id) => !touched.has(id)).slice(0, mostUnmet);
	const groups = [...new Set([...before.groups, ...after.groups].map(({ id }) => id))];
	const apps = [...touched.keys(), ...unmet].map((id): DryRunApp => {
		const own = touched.get(id) ?? new Touched();
		return {
			id,
			name: names.get(id)?.name ?? id,
			people: own.people.size,
			groups: own.groups,
			moments: own.moments,
			uncounted: uncounted(id, groups, answerBefore, answerAfter),
		};
	});
	return {
		people: new Set([...touched.values()].flatMap(({ people }) => [...people])).size,
		counted: new Set(met.map(({ browser }) => browser)).size,
		apps: apps.sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1)),
	};
}
