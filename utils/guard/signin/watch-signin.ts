import type { Client } from '../../platform/client.ts';
import type { OpenRoot } from '../upload/file-input.ts';
import { signinGate } from './gate.ts';
import { recognise } from './recognise.ts';
import type { SigninWord } from './routes.ts';

/** What moves the watch from outside. */
export interface SigninSurroundings {
	send: Client;
	openRoot: OpenRoot;
	/** Whether the extension is still there: it may be updated or removed under the page. */
	isExtensionAlive(): boolean;
	/** Calls the listener when something that was stored has changed. */
	onNews(listener: () => void, signal: AbortSignal): void;
	onWord(listener: (word: SigninWord) => void, signal: AbortSignal): void;
}

/** Pages draw in bursts: one look after each. */
const burstMs = 150;
/** Of a page that never rests, looking takes this part of the time at most. */
const mostOfTime = 1 / 20;
/** What a page changes when it shows something that was there. */
const shownBy = ['class', 'style', 'hidden', 'open', 'type', 'autocomplete', 'disabled', 'aria-hidden'];

declare global {
	/** What is watched already in this frame: its first page comes into the window of the empty one before it. */
	var signpostSigninWatched: Document | undefined;
}

/** Watches one frame for a sign-in, also one that comes later, and has it wait where the policy says so. */
export function watchSignin({ send, openRoot, isExtensionAlive, onNews, onWord }: SigninSurroundings): void {
	if (globalThis.signpostSigninWatched === document) return;
	globalThis.signpostSigninWatched = document;
	const life = new AbortController();
	const { signal } = life;
	let isSeen = false;
	let isStopping: boolean | undefined;
	let rest = burstMs;
	let isFresh = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const gate = signinGate(
		() => !isExtensionAlive(),
		() => isStopping && attempt(() => send('signin/held', null)),
	);

	function attempt(work: () => Promise<unknown>): void {
		const endIfGone = () => {
			if (isExtensionAlive()) return;
			observer.disconnect();
			life.abort();
		};
		endIfGone();
		if (!signal.aborted) void work().catch(endIfGone);
	}

	/** Where nothing stops, there is nothing left to look for. */
	function settle({ stops }: { stops: boolean }): void {
		if (stops === isStopping) return;
		const isFirst = isStopping === undefined;
		isStopping = stops;
		if (stops) {
			gate.close();
			look();
		} else {
			gate.open(isFirst ? 'replay' : 'forget');
			observer.disconnect();
		}
	}

	/**
	 * Whoever is quicker than the answer waits for it, and no longer. The gate is closed before the banner is told, so nobody
	 * reads that a sign-in waits while it would still go through.
	 */
	async function see(): Promise<void> {
		gate.close();
		settle(await send('signin/stops', null).catch(() => ({ stops: false })));
		await send('signin/seen', null);
	}

	function look(): void {
		clearTimeout(timer);
		timer = undefined;
		if (isStopping === false) return;
		isFresh = true;
		const begun = performance.now();
		const found = recognise(document, openRoot);
		rest = Math.max(burstMs, (performance.now() - begun) / mostOfTime);
		if (!found) return;
		gate.watch(found);
		for (const root of found.roots) observe(root);
		if (isSeen) return;
		isSeen = true;
		attempt(see);
	}

	function lookSoon(): void {
		isFresh = false;
		timer ??= setTimeout(look, rest);
	}

	/** Somebody acts: what they act on is known by then. */
	function lookNow(): void {
		if (!isFresh) look();
	}

	function onFrame({ target }: Event): void {
		if (target instanceof HTMLIFrameElement) attempt(() => send('signin/frames', null));
	}

	const observer = new MutationObserver(lookSoon);
	const observe = (root: Node) =>
		observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: shownBy });

	const capture = { capture: true, signal };
	addEventListener('pointerdown', lookNow, capture);
	addEventListener('focusin', lookNow, capture);
	// A load does not reach the window.
	document.addEventListener('load', onFrame, capture);
	const again = () => {
		if (isSeen) attempt(async () => settle(await send('signin/stops', null)));
	};
	addEventListener('pageshow', ({ persisted }) => persisted && again(), { signal });
	onNews(again, signal);
	onWord(({ word }) => {
		if (word === 'go-on') gate.open('replay');
	}, signal);
	observe(document);
	look();
	// One that came while this was on its way may have loaded before anybody listened.
	if (document.querySelector('iframe')) attempt(() => send('signin/frames', null));
}
