import type { HeldAnswer, HeldView } from '../../contracts/upload.ts';
import type { Handed, Here } from '../../contracts/upload-messages.ts';
import type { Client } from '../../platform/client.ts';
import type { Gate, Held } from './gate.ts';
import { giveBack, takeBack } from './give-back.ts';
import { type Contents, contentsOf, parcelOf, totalSize } from './parcel.ts';

export interface KeeperParts {
	gate: Gate;
	send: Client;
	/** Where this frame is, now. */
	here(): Here;
}

/** Keeps what was stopped in this frame until the person, or IT, says what becomes of it: one after the other. */
export interface Keeper {
	/** Something is held that nobody was asked about yet. */
	take(): Promise<void>;
	/** The policy, the person's grants or their requests changed. */
	refresh(): Promise<void>;
	answer(answer: HeldAnswer): Promise<void>;
	/** Takes away what is shown: the page goes, and what is held goes with it. */
	leave(): Promise<void>;
	/** There is nobody left to ask: what is held is taken back. */
	end(): void;
}

type Outcome = 'held' | 'went-on' | 'granted' | 'cancelled' | 'alternative';

/** What waits, and how it is shown. */
interface Kept {
	held: Held;
	contents: Contents;
	shown: HeldView;
}

/** Names that go along to the worker; it records them only where the policy says so. */
const mostNames = 50;

export function keeper({ gate, send, here }: KeeperParts): Keeper {
	let current: Kept | null = null;
	let isTaking = false;

	async function show(changes: Partial<HeldView>): Promise<void> {
		if (!current) return;
		current.shown = { ...current.shown, ...changes };
		await send('upload/show', current.shown);
	}

	async function count(outcome: Outcome, { contents, shown }: Kept, reason?: string): Promise<void> {
		const { entries } = contents;
		const { host, response } = shown.view.site;
		const handed: Handed = {
			count: entries.length,
			size: await totalSize(contents),
			names: entries.slice(0, mostNames).map(({ name }) => name),
			...(reason && { reason }),
		};
		await send('upload/outcome', {
			...here(),
			outcome,
			stopped: { host, response },
			handed: entries.length > 0 ? handed : null,
		});
	}

	const pass = (held: Held) => giveBack(held, gate);

	/** What is held goes its way before anything else is asked: the person has decided. */
	async function settle(outcome: 'went-on' | 'cancelled', reason?: string): Promise<void> {
		if (!current) return;
		const kept = current;
		current = null;
		await send('upload/show', null);
		if (outcome === 'went-on') pass(kept.held);
		else takeBack(kept.held);
		await count(outcome, kept, reason);
		await take();
	}

	async function take(): Promise<void> {
		if (isTaking || current) return;
		isTaking = true;
		try {
			while (!current && gate.held.length > 0) await begin();
		} finally {
			isTaking = false;
		}
	}

	async function begin(): Promise<void> {
		const [held] = gate.held;
		if (!held) return;
		const contents = await contentsOf(held);
		const [view, parcel] = await Promise.all([send('upload/view', { ...here(), stopped: null }), parcelOf(contents)]);
		gate.held.shift();
		if (!view?.stops) return pass(held);
		const kept: Kept = { held, contents, shown: { parcel, view, phase: 'held', asking: false } };
		current = kept;
		await show({});
		await count('held', kept);
		await show({ parcel: { ...parcel, size: await totalSize(contents) } });
	}

	async function refresh(): Promise<void> {
		if (!current) return;
		const { host } = current.shown.view.site;
		const view = await send('upload/view', { ...here(), stopped: host });
		if (!current || !view) return;
		if (view.stops || current.shown.phase === 'gone-through') return show({ view });
		const kept = current;
		const stopped = { ...kept };
		await show({ view, phase: 'gone-through' });
		if (current !== kept) return;
		current = null;
		pass(kept.held);
		await count('granted', stopped);
		await take();
	}

	async function withAnswer(work: Promise<unknown>): Promise<void> {
		await show({ asking: true });
		try {
			await work;
		} finally {
			await show({ asking: false });
			await refresh();
		}
	}

	return {
		take,
		refresh,
		async leave() {
			if (current) await send('upload/show', null);
		},
		end() {
			if (current) takeBack(current.held);
			current = null;
		},
		async answer(given) {
			if (!current) return;
			switch (given.kind) {
				case 'go-on':
					if (current.shown.view.site.response === 'pause') await settle('went-on', given.reason);
					return;
				case 'cancel':
					return settle('cancelled');
				case 'alternative':
					return count('alternative', current);
				case 'ask':
					return withAnswer(send('upload/ask', here()));
				case 'note':
					return withAnswer(send('upload/note', { ...here(), id: given.id, text: given.text }));
				case 'withdraw':
					return withAnswer(send('upload/withdraw', { ...here(), id: given.id }));
			}
		},
	};
}
