import { type AppChange, noValue, type PolicyDiff } from '../../utils/contracts/admin.ts';
import { type App, PolicySource } from '../../utils/contracts/policy-source.ts';
import { sameJson } from './same-json.ts';

const maxCellLength = 160;

function words(value: unknown): string {
	if (value === undefined) return noValue;
	if (Array.isArray(value)) return value.length === 0 ? noValue : value.map(words).join(', ');
	if (typeof value !== 'object' || value === null) return String(value);
	const parts = Object.entries(value).map(([key, each]) => `${key}: ${words(each)}`);
	return parts.length === 0 ? noValue : parts.join(' · ');
}

function cell(value: unknown): string {
	const text = words(value);
	return text.length > maxCellLength ? `${text.slice(0, maxCellLength - 1)}…` : text;
}

type Keyed = Partial<Record<string, unknown>>;

function isKeyed(value: unknown): value is Keyed {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of two values with keys (languages, moments) only what differs, so that a change is not lost in a long cell. */
function differing(before: unknown, after: unknown): [unknown, unknown] {
	if (!isKeyed(before) || !isKeyed(after)) return [before, after];
	const changed = (from: Keyed, other: Keyed) =>
		Object.fromEntries(Object.entries(from).filter(([key, value]) => !sameJson(value, other[key])));
	return [changed(before, after), changed(after, before)];
}

function changedFields(before: Partial<App>, after: Partial<App>): AppChange['fields'] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof App)[];
	return Object.fromEntries(
		names
			.filter((name) => name !== 'id' && !sameJson(before[name], after[name]))
			.map((name) => [name, differing(before[name], after[name]).map(cell)] as [string, [string, string]]),
	);
}

function appChanges(before: readonly App[], after: readonly App[]): AppChange[] {
	const old = new Map(before.map((app) => [app.id, app]));
	const changes = after.flatMap((app): AppChange[] => {
		const { id, name } = app;
		const was = old.get(id);
		old.delete(id);
		if (was === undefined) return [{ id, name, kind: 'added', fields: changedFields({}, app) }];
		if (sameJson(was, app)) return [];
		return [{ id, name, kind: 'changed', fields: changedFields(was, app) }];
	});
	const removed = [...old.values()].map((app): AppChange => {
		return { id: app.id, name: app.name, kind: 'removed', fields: changedFields(app, {}) };
	});
	return [...changes, ...removed];
}

/** Whether the apps that are in both come in another order, which decides what is offered first. */
function reordered(before: readonly App[], after: readonly App[]): boolean {
	const ids = new Set(after.map(({ id }) => id));
	const order = new Map(before.filter(({ id }) => ids.has(id)).map(({ id }, at) => [id, at]));
	return after.flatMap(({ id }) => order.get(id) ?? []).some((at, next) => at !== next);
}

/** What differs between two policies. Sections are the source's own fields; `apps` among them means their order. */
export function diffPolicies(before: PolicySource, after: PolicySource): Omit<PolicyDiff, 'faults' | 'warnings'> {
	const sections = Object.keys(PolicySource.shape).filter((key) => {
		const section = key as keyof PolicySource;
		return section === 'apps' ? reordered(before.apps, after.apps) : !sameJson(before[section], after[section]);
	});
	return { apps: appChanges(before.apps, after.apps), sections };
}

/** In how many apps and sections two policies differ. */
export function countChanges(before: PolicySource, after: PolicySource): number {
	const { apps, sections } = diffPolicies(before, after);
	return apps.length + sections.length;
}
