import type { SiteView } from '../contracts/view.ts';
import { isOpen } from '../contracts/vocabulary.ts';
import type { Client } from '../platform/client.ts';

/** `compact` is one line, `expanded` the whole card, `pill` the resting form. */
type BannerForm = 'compact' | 'expanded' | 'pill';

/** What the banner shows now. */
export interface BannerState {
	view: SiteView;
	form: BannerForm;
	/** The click was made and the worker has not answered yet. */
	asking: boolean;
}

/** One banner in one page, from its first view to its end. */
export interface BannerSession {
	/** Asks the worker how things stand now. */
	refresh(): Promise<void>;
	setForm(form: BannerForm): void;
	ask(): Promise<void>;
	note(id: string, text: string): Promise<void>;
	withdraw(id: string): Promise<void>;
	notNow(): Promise<void>;
	/** Puts this banner away, and nothing else: the next visit is answered anew. */
	close(): void;
	/** Whether the person waits for an answer that should come in seconds. */
	isWaiting(): boolean;
}

export interface BannerParts {
	send: Client;
	/** Shows a state; `null` ends the banner for good. */
	show(state: BannerState | null): void;
}

const shows = new Set<SiteView['response']>(['banner-compact', 'banner', 'pause', 'hold', 'block']);

function isAnswered({ own, reason }: SiteView): boolean {
	return reason === 'grant' || (own !== null && !isOpen(own.request.state));
}

export function bannerSession({ send, show }: BannerParts): BannerSession {
	let state: BannerState | null = null;
	let isOver = false;
	let turns = 0;

	function set(next: BannerState | null): void {
		if (isOver) return;
		state = next;
		isOver = next === null;
		show(next);
	}

	/** A banner that is up stays for an answer, though the answer is that there is nothing to say any more. */
	function hasSomethingToSay(view: SiteView): boolean {
		if (view.snoozedUntil !== null) return false;
		return shows.has(view.response) || (state !== null && isAnswered(view));
	}

	function take(view: SiteView | null): void {
		if (view === null || !hasSomethingToSay(view)) {
			set(null);
			return;
		}
		const isNews = state !== null && isAnswered(view) && !isAnswered(state.view);
		const first = view.response === 'banner-compact' ? 'compact' : 'expanded';
		set({ asking: state?.asking ?? false, view, form: isNews ? 'expanded' : (state?.form ?? first) });
	}

	async function refresh(): Promise<void> {
		const turn = ++turns;
		const view = await send('site/view', { moment: 'visit' });
		if (turn === turns) take(view);
	}

	async function tell(work: Promise<unknown>): Promise<void> {
		await work;
		await refresh();
	}

	return {
		refresh,
		setForm(form) {
			if (state) set({ ...state, form });
		},
		async ask() {
			if (state === null || state.asking) return;
			set({ ...state, asking: true });
			try {
				await send('review/ask', { moment: 'visit' });
			} finally {
				if (state) set({ ...state, asking: false });
				await refresh();
			}
		},
		note: (id, text) => tell(send('review/note', { id, text })),
		withdraw: (id) => tell(send('review/withdraw', { id })),
		async notNow() {
			set(null);
			await send('site/snooze', {});
		},
		close: () => set(null),
		isWaiting() {
			const own = state?.view.own;
			return own !== undefined && own !== null && isOpen(own.request.state);
		},
	};
}
