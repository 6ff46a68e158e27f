import type { HeldAnswer, HeldView } from '../../contracts/upload.ts';
import { dressed } from '../../platform/appearance.ts';
import type { Client } from '../../platform/client.ts';
import { dialogHost } from './dialog-host.ts';
import { guardSession, type HeldMessage } from './guard-session.ts';

export interface ShowParts {
	send: Client;
	/** Whether the extension is still there: it may be updated or removed under the page. */
	isExtensionAlive(): boolean;
	onTold(listener: (message: HeldMessage) => void, signal: AbortSignal): void;
	styles: readonly string[];
	/** Renders a state into the dialog; `null` for the last time. */
	render(
		root: HTMLElement,
		held: HeldView | null,
		callbacks: { answer(answer: HeldAnswer): void; close(): void },
	): void;
}

/** Often enough that the worker stays awake while somebody waits for an answer. */
const stayEveryMs = 20_000;

declare global {
	/** Whether the guard listens in this page already. */
	var signpostGuardListens: boolean | undefined;
}

/** Shows what the worker passes on, in a dialog that is there for as long as something is held. */
export function showHeld({ send, isExtensionAlive, onTold, styles, render }: ShowParts): void {
	if (globalThis.signpostGuardListens) return;
	globalThis.signpostGuardListens = true;
	const life = new AbortController();
	let open: { root: HTMLElement; end: AbortController } | null = null;

	const session = guardSession(send, show);
	const callbacks = { answer: (answer: HeldAnswer) => attempt(() => session.answer(answer)), close: session.close };

	function attempt(work: () => Promise<unknown>): void {
		const endIfGone = () => {
			if (isExtensionAlive()) return;
			show(null);
			life.abort();
		};
		endIfGone();
		if (!life.signal.aborted) void work().catch(endIfGone);
	}

	function show(held: HeldView | null): void {
		if (held === null) {
			if (open) render(open.root, null, callbacks);
			open?.end.abort();
			open = null;
			return;
		}
		open ??= begin();
		render(open.root, held, callbacks);
	}

	function begin() {
		const end = new AbortController();
		const cancel = () => {
			if (session.isOver()) session.close();
			else callbacks.answer({ kind: 'cancel' });
		};
		const timer = setInterval(() => session.isWaiting() && attempt(() => send('stream/stay', null)), stayEveryMs);
		end.signal.addEventListener('abort', () => clearInterval(timer));
		return { root: dressed(dialogHost(styles, cancel, end.signal), end.signal), end };
	}

	onTold(session.hear, life.signal);
}
