import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DecisionBody, QueueEntry } from '../../../utils/contracts/admin.ts';
import type { Fault } from '../../../utils/contracts/faults.ts';
import type { Failure } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Route } from '../route.ts';
import type { DecisionDraft } from './decision-draft.ts';
import { nextAfter, type Order, orderRequests, stepFrom } from './order.ts';

/** What stands in the way of an answer: fields to fill in, or the desk's refusal. */
export type Obstacle = { kind: 'missing'; faults: Fault[] } | { kind: 'failed'; failure: Failure };

/** The queue as it is worked through: the chosen request, what IT filled in so far, and sending it. */
export function createInbox(desk: Desk, route: ReadonlySignal<Route>, go: (route: Route) => void) {
	const order = signal<Order>('wanted');
	const ordered = computed(() => orderRequests(desk.queue.value?.open ?? [], order.value));
	const chosen = computed(() => (route.value.view === 'requests' ? route.value.id : null));
	const drafts = signal<ReadonlyMap<string, DecisionDraft>>(new Map());
	const obstacles = signal<ReadonlyMap<string, Obstacle>>(new Map());
	const sending = signal<ReadonlySet<string>>(new Set());
	/** The request answered last, as the person sees it now. */
	const answered = signal<QueueEntry | null>(null);

	function choose(id: string | null): void {
		go({ view: 'requests', id });
	}

	function setDraft(id: string, draft: DecisionDraft): void {
		drafts.value = new Map(drafts.value).set(id, draft);
		setObstacle(id, null);
	}

	function setObstacle(id: string, obstacle: Obstacle | null): void {
		const next = new Map(obstacles.value);
		if (obstacle === null) next.delete(id);
		else next.set(id, obstacle);
		obstacles.value = next;
	}

	/** After an answer: the next request that is still open, as an approval for everyone answers several at once. */
	function chooseNext(before: readonly QueueEntry[], id: string): void {
		const open = new Set(ordered.value.filter((entry) => entry.id !== id).map((entry) => entry.id));
		const next = nextAfter(
			before.filter((entry) => entry.id === id || open.has(entry.id)),
			id,
		);
		if (chosen.value === id) choose(next);
	}

	return {
		order,
		ordered,
		chosen,
		drafts,
		obstacles,
		sending,
		answered,
		choose,
		setDraft,
		setObstacle,

		dismissNotice(): void {
			answered.value = null;
		},

		/** One request up or down in the list. */
		step(by: 1 | -1): void {
			const ids = ordered.value.map(({ id }) => id);
			const id = stepFrom(ids, chosen.value, by);
			if (id !== null) choose(id);
		},

		/** Tells the desk that a person in IT has opened a request, once. */
		async markReceived(entry: QueueEntry): Promise<void> {
			if (entry.state !== 'sent') return;
			const reply = desk.note(await desk.api.received(entry.id));
			if (reply.ok) desk.showEntry(reply.value);
		},

		/** Sends the answer; what was filled in stays until the desk has it. */
		async decide(id: string, body: DecisionBody): Promise<void> {
			if (sending.value.has(id)) return;
			const before = ordered.value;
			sending.value = new Set(sending.value).add(id);
			setObstacle(id, null);
			const reply = desk.note(await desk.api.decide(id, body));
			sending.value = new Set([...sending.value].filter((one) => one !== id));
			if (!reply.ok) {
				setObstacle(id, { kind: 'failed', failure: reply.failure });
				void desk.loadQueue();
				return;
			}
			drafts.value = new Map([...drafts.value].filter(([key]) => key !== id));
			desk.showEntry(reply.value);
			answered.value = reply.value;
			await desk.loadQueue();
			chooseNext(before, id);
			void desk.loadOverview();
		},
	};
}

export type Inbox = ReturnType<typeof createInbox>;
