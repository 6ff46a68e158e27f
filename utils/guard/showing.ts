import type { BannerMemory } from '../contracts/banner.ts';
import type { Moment } from '../contracts/vocabulary.ts';
import type { BannerSession, BannerState } from './banner-session.ts';

/** What the worker said last about the banner of this page: what it is about, and how it comes. */
export const told = {
	moment: (): Moment => globalThis.signpostShowing?.moment ?? 'visit',
	rests: (): boolean => globalThis.signpostShowing?.rests ?? false,
	left: (): BannerMemory | undefined => globalThis.signpostShowing?.left,
};

/** Shows what the worker has said; where that has been taken already, what it says now. It may not have said anything yet. */
export async function showTold(session: BannerSession): Promise<void> {
	const showing = globalThis.signpostShowing;
	if (!showing) return;
	const { view } = showing;
	delete showing.view;
	await (view === undefined ? session.refresh() : session.hear(view));
}

/** What is shown now: a banner that has to begin anew comes as it was. */
export function keepShown({ place, form, view }: BannerState): void {
	const showing = globalThis.signpostShowing;
	if (showing) showing.left = { place, small: form === 'pill' ? [view.app?.id ?? view.host] : [] };
}
