import type { BannerMemory, BannerPlace } from '../contracts/banner.ts';
import type { SiteView } from '../contracts/view.ts';
import { isOpen, type Moment } from '../contracts/vocabulary.ts';
import type { Client } from '../platform/client.ts';
import type { Spot, Way } from './clearance.ts';

/** `compact` is one line, `expanded` the whole card, `pill` the resting form. */
type BannerForm = 'compact' | 'expanded' | 'pill';

/** What the banner shows now, and where. */
export interface BannerState extends Spot {
	view: SiteView;
	form: BannerForm;
	/** The click was made and the worker has not answered yet. */
	asking: boolean;
	/** The person tried to sign in, and it waits for their word. */
	held: boolean;
}

/** One banner in one page, from its first view to its end. */
export interface BannerSession {
	/** Asks the worker how things stand now. */
	refresh(): Promise<void>;
	/** The worker says by itself how things stand. */
	hear(view: SiteView | null): Promise<void>;
	setForm(form: BannerForm): void;
	move(place: BannerPlace): void;
	/** Makes way for something of the page, for now. */
	makeWay(way: Way): void;
	ask(): Promise<void>;
	note(id: string, text: string): Promise<void>;
	nudge(id: string): Promise<void>;
	withdraw(id: string): Promise<void>;
	notNow(): Promise<void>;
	/** The person tried to sign in, and was stopped. */
	hold(): void;
	/** Goes on where it is paused. */
	goOn(): Promise<void>;
	/** Puts this banner away, and nothing else: the next visit is answered anew. */
	close(): void;
	/** Whether it rests as the pill. */
	isSmall(): boolean;
	/** Whether the person waits for an answer that should come in seconds. */
	isWaiting(): boolean;
}

export interface BannerParts {
	send: Client;
	/** What the person is about to do on this page. */
	moment(): Moment;
	/** Whether the person has read this in the same tab, so that it comes as the pill. */
	rests(): boolean;
	/** How the person left the banner elsewhere, once that is known. */
	left(): BannerMemory | undefined;
	/** Shows a state; `null` ends the banner for good. */
	show(state: BannerState | null): void;
}

/** A banner that was never arranged. */
const asNew: BannerMemory = { place: 'top', small: [] };

const shows = new Set<SiteView['response']>(['banner-compact', 'banner', 'pause', 'hold', 'block']);

/** What runs out is not called to mind again once the person has asked to keep it. */
function isAskedToKeep({ own, standing }: SiteView): boolean {
	return standing === 'approved' && own !== null && isOpen(own.request.state);
}

function isAnswered({ own, reason }: SiteView): boolean {
	return reason === 'grant' || (own !== null && !isOpen(own.request.state));
}

export function bannerSession({ send, moment, rests, left, show }: BannerParts): BannerSession {
	let state: BannerState | null = null;
	let isOver = false;
	let turns = 0;
	let isHeld = false;
	/** Counts when this banner comes: what it is told later was left here. */
	let memory: BannerMemory | undefined;
	/** The person has arranged it here; it stays so. */
	let isArranged = false;

	function set(next: BannerState | null): void {
		if (isOver) return;
		state = next;
		isOver = next === null;
		show(next);
	}

	/** A banner that is up stays for an answer, though the answer is that there is nothing to say any more. */
	function hasSomethingToSay(view: SiteView): boolean {
		// Put off are banners: a stop is said for as long as it stops.
		if (view.snoozedUntil !== null && view.response.startsWith('banner')) return false;
		if (state === null && isAskedToKeep(view)) return false;
		return shows.has(view.response) || (state !== null && isAnswered(view));
	}

	/** A stop is said aloud, however often its banner was made small. */
	function firstForm(view: SiteView, small: readonly string[]): BannerForm {
		const isSmall = small.includes(view.app?.id ?? view.host) && view.response.startsWith('banner');
		if (isSmall || rests()) return 'pill';
		return view.response === 'banner-compact' ? 'compact' : 'expanded';
	}

	function take(view: SiteView | null): void {
		if (view === null || !hasSomethingToSay(view)) {
			set(null);
			return;
		}
		memory ??= left();
		const { place, small } = memory ?? asNew;
		const first = firstForm(view, small);
		if (state === null) {
			set({ asking: false, held: isHeld, place, side: 'middle', view, form: first });
			return;
		}
		const isNews = isAnswered(view) && !isAnswered(state.view);
		const isMore = view.moment !== state.view.moment && first === 'expanded';
		set({ ...state, view, form: isNews || isMore ? 'expanded' : state.form });
	}

	async function hear(coming: SiteView | null | Promise<SiteView | null>): Promise<void> {
		const turn = ++turns;
		const view = await coming;
		if (turn === turns) take(view);
	}

	const refresh = () => hear(send('site/view', { moment: moment() }));

	async function tell(work: Promise<unknown>): Promise<void> {
		await work;
		await refresh();
	}

	return {
		refresh,
		hear,
		setForm(form) {
			if (state === null) return;
			isArranged = true;
			const small = form === 'pill';
			if (small !== (state.form === 'pill')) void send('banner/remember', { small });
			set({ ...state, form });
		},
		move(place) {
			if (state === null) return;
			isArranged = true;
			void send('banner/remember', { place });
			set({ ...state, place });
		},
		makeWay({ spot: { place, side }, isTight }) {
			if (state === null || isArranged) return;
			// What was stopped is said in full, whatever it covers.
			if (isTight && !state.held && state.form !== 'pill') set({ ...state, form: 'pill' });
			else if (place !== state.place || side !== state.side) set({ ...state, place, side });
		},
		async ask() {
			if (state === null || state.asking) return;
			set({ ...state, asking: true });
			try {
				await send('review/ask', { moment: moment() });
			} finally {
				if (state) set({ ...state, asking: false });
				await refresh();
			}
		},
		nudge: (id) => tell(send('review/nudge', { id })),
		note: (id, text) => tell(send('review/note', { id, text })),
		withdraw: (id) => tell(send('review/withdraw', { id })),
		async notNow() {
			set(null);
			await send('site/snooze', {});
		},
		hold() {
			isHeld = true;
			if (state) set({ ...state, held: true, form: 'expanded' });
		},
		async goOn() {
			set(null);
			await send('signin/go-on', null);
		},
		close: () => set(null),
		isSmall: () => state?.form === 'pill',
		isWaiting() {
			const own = state?.view.own;
			return own !== undefined && own !== null && isOpen(own.request.state);
		},
	};
}
