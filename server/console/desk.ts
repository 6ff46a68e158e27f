import { batch, computed, signal } from '@preact/signals';
import type {
	Coverage,
	Draft,
	GrantEntry,
	Overview,
	PolicyDiff,
	Queue,
	QueueEntry,
} from '../../utils/contracts/admin.ts';
import { isOpen } from '../../utils/contracts/vocabulary.ts';
import type { Api, Failure, Reply } from './api.ts';
import { coalesce } from './coalesce.ts';

/** Whether the desk knows this browser. */
export type Session = 'unknown' | 'open' | 'closed';

/** What the console knows of the desk. Views read the signals; every reply passes through here. */
export function createDesk(api: Api) {
	const session = signal<Session>('unknown');
	const reachable = signal(true);
	const overview = signal<Overview | null>(null);
	const queue = signal<Queue | null>(null);
	/** Requests that were looked up by id, as they stand behind another one in the queue or have left it. */
	const strays = signal<ReadonlyMap<string, QueueEntry>>(new Map());
	const draft = signal<Draft | null>(null);
	const diff = signal<PolicyDiff | null>(null);
	const coverage = signal<Coverage | null>(null);
	const grants = signal<GrantEntry[] | null>(null);
	/** Why something could not be shown; being offline or signed out has its own place. */
	const trouble = signal<Failure | null>(null);

	/** Notes what a reply says about session and connection, whatever it was asked for. */
	function note<T>(reply: Reply<T>): Reply<T> {
		const kind = reply.ok ? null : reply.failure.kind;
		batch(() => {
			reachable.value = kind !== 'offline';
			if (kind === 'signed-out') session.value = 'closed';
			else if (reply.ok) session.value = 'open';
		});
		return reply;
	}

	async function load<T>(call: Promise<Reply<T>>, show: (value: T) => void): Promise<void> {
		const reply = note(await call);
		if (reply.ok) show(reply.value);
		else if (reply.failure.kind !== 'offline' && reply.failure.kind !== 'signed-out') trouble.value = reply.failure;
	}

	/** An older answer may arrive after a newer one. */
	function showDraft(next: Draft): void {
		if (draft.value === null || next.revision >= draft.value.revision) draft.value = next;
	}

	const loadOverview = coalesce(() => load(api.overview(), (value) => (overview.value = value)));
	const loadQueue = coalesce(() => load(api.queue(), (value) => (queue.value = value)));
	const loadDraft = coalesce(() => load(api.draft(), showDraft));
	const loadDiff = coalesce(() => load(api.diff(), (value) => (diff.value = value)));
	const loadCoverage = coalesce(() => load(api.coverage(), (value) => (coverage.value = value)));
	const loadGrants = coalesce(() => load(api.grants(), (value) => (grants.value = value)));
	const loadPolicy = async () => {
		await Promise.all([loadDraft(), loadDiff()]);
	};

	function inQueue(id: string): QueueEntry | null {
		const { open = [], decided = [] } = queue.value ?? {};
		return [...open, ...decided].find((entry) => entry.id === id) ?? null;
	}

	/** Puts a request that the desk just sent in its place, until the queue is loaded anew. */
	function showEntry(entry: QueueEntry): void {
		const known = queue.value ?? { open: [], decided: [] };
		const others = (list: QueueEntry[]) => list.filter(({ id }) => id !== entry.id);
		queue.value = isOpen(entry.state)
			? {
					open: known.open.some(({ id }) => id === entry.id)
						? known.open.map((one) => (one.id === entry.id ? entry : one))
						: [...known.open, entry],
					decided: others(known.decided),
				}
			: { open: others(known.open), decided: [entry, ...others(known.decided)] };
	}

	return {
		api,
		session,
		reachable,
		overview,
		queue,
		draft,
		diff,
		coverage,
		grants,
		trouble,
		note,
		showDraft,
		showEntry,
		loadOverview,
		loadQueue,
		loadDiff,
		loadCoverage,
		loadGrants,
		async endGrant(id: string, sentence: string): Promise<Reply<null>> {
			const reply = note(await api.endGrant(id, sentence));
			await loadGrants();
			return reply;
		},
		async replaceEnrolmentKey(): Promise<Reply<unknown>> {
			const reply = note(await api.replaceEnrolmentKey());
			if (reply.ok && overview.value !== null) overview.value = { ...overview.value, ...reply.value };
			return reply;
		},
		loadPolicy,
		/** Everything anew. */
		async loadAll(): Promise<void> {
			trouble.value = null;
			await loadOverview();
			if (session.value === 'open') await Promise.all([loadQueue(), loadPolicy()]);
		},
		/** A request by id, wherever it is known from. */
		entry: (id: string) => inQueue(id) ?? strays.value.get(id) ?? null,
		/** Looks up a request that the queue does not show. */
		async lookUp(id: string): Promise<void> {
			if (inQueue(id) !== null) return;
			const reply = note(await api.request(id));
			if (reply.ok) strays.value = new Map(strays.value).set(id, reply.value);
		},
		/** The change of each app against the published version, by id. */
		changesById: computed(() => new Map(diff.value?.apps.map((change) => [change.id, change]))),
	};
}

export type Desk = ReturnType<typeof createDesk>;
