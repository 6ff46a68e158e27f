import { computed, signal } from '@preact/signals';
import type { Standing } from '../../../utils/contracts/vocabulary.ts';
import type { Failure } from '../api.ts';
import type { Desk } from '../desk.ts';
import { textIn } from '../texts.ts';
import { type AppFilter, filterApps, noFilter, searchable } from './app-filter.ts';

/** Rows shown before somebody asks for more: a list of 10,000 stays as quick as one of 100. */
export const pageSize = 100;

/** A standing that was chosen and is not at the desk yet. */
export interface Change {
	standing: Standing;
	/** Why the desk does not have it; `null` while it is on its way. */
	failure: Failure | null;
}

/** The list of apps: what it is narrowed to, and the changes of standing made in it. */
export function createAppList(desk: Desk) {
	const filter = signal<AppFilter>(noFilter);
	const shown = signal(pageSize);
	const pending = signal<ReadonlyMap<string, Change>>(new Map());
	/** Apps changed since the filter was, which stay in sight. */
	const kept = signal<ReadonlySet<string>>(new Set());

	const source = computed(() => desk.draft.value?.source ?? null);
	const categories = computed(() => {
		const { categories = [] } = source.value ?? {};
		return new Map(categories.map(({ id, name }) => [id, textIn(name)]));
	});
	const all = computed(() => searchable(source.value?.apps ?? [], (id) => categories.value.get(id) ?? id));
	const changed = computed(() => new Set(desk.changesById.value.keys()));
	const found = computed(() => filterApps(all.value, filter.value, changed.value, kept.value));

	function setPending(id: string, change: Change | null): void {
		const next = new Map(pending.value);
		if (change === null) next.delete(id);
		else next.set(id, change);
		pending.value = next;
	}

	return {
		filter,
		shown,
		pending,
		categories,
		all,
		found,

		narrow(change: Partial<AppFilter>): void {
			filter.value = { ...filter.value, ...change };
			kept.value = new Set();
			shown.value = pageSize;
		},

		showMore(): void {
			shown.value += pageSize;
		},

		/** Changes a standing in the draft; on a failure the choice stays in the row with the reason. */
		async setStanding(id: string, standing: Standing): Promise<void> {
			kept.value = new Set(kept.value).add(id);
			const change: Change = { standing, failure: null };
			setPending(id, change);
			const reply = desk.note(await desk.api.patchApp(id, { standing }));
			if (reply.ok) desk.showDraft(reply.value);
			if (pending.value.get(id) !== change) return;
			setPending(id, reply.ok ? null : { standing, failure: reply.failure });
			await Promise.all([reply.ok ? desk.loadDiff() : desk.loadPolicy(), desk.loadOverview()]);
		},
	};
}

export type AppList = ReturnType<typeof createAppList>;
