import type { HeldAnswer } from '../../contracts/upload.ts';
import type { Client } from '../../platform/client.ts';
import type { Gate } from './gate.ts';
import { takeBack } from './give-back.ts';
import { keeper } from './keeper.ts';
import { looksLikeService } from './looks-like-service.ts';
import { placesHere } from './places.ts';

/** What moves a keeper from outside. */
export interface KeeperSurroundings {
	send: Client;
	/** Whether the extension is still there: it may be updated or removed under the page. */
	isExtensionAlive(): boolean;
	/** Calls the listener when something that was stored has changed. */
	onNews(listener: () => void, signal: AbortSignal): void;
	onAnswer(listener: (answer: HeldAnswer) => void, signal: AbortSignal): void;
}

const lookEveryMs = 2_000;

/** Lets a keeper look after a gate for as long as there is somebody to ask. */
export function keepHeld(gate: Gate, { send, isExtensionAlive, onNews, onAnswer }: KeeperSurroundings): void {
	const life = new AbortController();
	const here = () => ({ around: placesHere().slice(1), looksLikeService: looksLikeService() });
	const keep = keeper({ gate, send, here });

	function endIfGone(): void {
		if (isExtensionAlive()) return;
		life.abort();
		keep.end();
		for (const held of gate.held.splice(0)) takeBack(held);
	}

	function attempt(work: () => Promise<void>): void {
		endIfGone();
		if (!life.signal.aborted) void work().catch(endIfGone);
	}

	onNews(() => attempt(keep.refresh), life.signal);
	onAnswer((answer) => attempt(() => keep.answer(answer)), life.signal);
	addEventListener('pagehide', () => attempt(keep.leave), { signal: life.signal });
	const timer = setInterval(endIfGone, lookEveryMs);
	life.signal.addEventListener('abort', () => clearInterval(timer));
	gate.take = () => attempt(keep.take);
	gate.take();
}
