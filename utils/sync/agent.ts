import { suspectItem, syncItem } from '../platform/items.ts';
import { entry, type LocalStore } from '../platform/local-store.ts';
import { coalesce } from './coalesce.ts';
import { faultOf } from './faults.ts';
import type { Link } from './link.ts';
import { keepPerson, refreshMe } from './me.ts';
import { longestPause, recordFailure, syncOnce } from './sync.ts';

/** A visit to an app with a standing asks for news at most this often. */
const nudgeEveryMs = 5_000;

/** Keeps this browser in step with its desk. Nothing here rejects because a desk is away. */
export interface Agent {
	/** Policy, outbox, requests and grants. */
	all(): Promise<void>;
	policy(): Promise<void>;
	/** Outbox, requests and grants. */
	personal(): Promise<void>;
	/** Somebody asks for news: all of it, and what was counted goes out. */
	everything(): Promise<void>;
	/** The alarm's turn: all of it, unless failures keep the alarm away. */
	due(): Promise<void>;
	/** A good moment to look for news. */
	nudge(): void;
	/** A part of the policy in force cannot be read: fetch it again, unless failures keep that away. */
	repair(): void;
}

export interface AgentParts {
	link(): Promise<Link | null>;
	store: LocalStore;
	/** Hands the desk what waits in the outbox. */
	deliver(link: Link): Promise<void>;
	/** Tells the desk what was counted. */
	report(link: Link): Promise<void>;
	/** Brings what changed to open pages. */
	announce(): Promise<void>;
	now(): number;
}

export function agent({ link, store, deliver, report, announce, now }: AgentParts): Agent {
	let nudgedAt = 0;

	const syncPolicy = coalesce(async () => {
		const current = await link();
		if (current === null) return;
		try {
			await syncOnce(current, store, now);
		} catch (error) {
			await recordFailure(store, error, now());
		}
	});

	const syncPersonal = coalesce(async () => {
		const current = await link();
		if (current === null) return;
		await keepPerson(store, { groups: current.config.groups });
		try {
			await deliver(current);
			await refreshMe(current, store);
		} catch (error) {
			await store.update(syncItem, (record) => ({ ...record, fault: record.fault ?? faultOf(error, now()) }));
		}
	});

	const sendReport = coalesce(async () => {
		const current = await link();
		try {
			if (current !== null) await report(current);
		} catch {
			// What is counted waits for the next alarm; that the desk is away, the sync has said already.
		}
	});

	const tell = coalesce(announce);

	const then =
		(...works: (() => Promise<void>)[]) =>
		async () => {
			for (const work of works) {
				await work();
				await tell();
			}
		};
	const all = then(syncPolicy, syncPersonal);

	/** Whether failures keep away what nobody asked for. A clock that was wrong, and was set right, keeps nothing away. */
	async function isPaused(): Promise<boolean> {
		const left = (await store.read([syncItem])).get(syncItem).notBefore - now();
		return 0 < left && left <= longestPause;
	}

	const repair = coalesce(async () => {
		try {
			await store.write([entry(suspectItem, true)]);
			if (!(await isPaused())) await then(syncPolicy)();
		} catch {
			// Storage that takes nothing cannot be mended; whoever needs that part again says so again.
		}
	});

	async function everything(): Promise<void> {
		await all();
		await sendReport();
	}

	return {
		all,
		everything,
		policy: then(syncPolicy),
		personal: then(syncPersonal),
		async due() {
			if (await isPaused()) return tell();
			await everything();
		},
		nudge() {
			if (now() - nudgedAt < nudgeEveryMs) return;
			nudgedAt = now();
			void all();
		},
		repair: () => void repair(),
	};
}
