import type { Moment } from '../contracts/vocabulary.ts';
import type { BannerSession } from './banner-session.ts';

/** What the worker said last about the banner of this page: what it is about, and whether it comes as the pill. */
export const told = {
	moment: (): Moment => globalThis.signpostShowing?.moment ?? 'visit',
	rests: (): boolean => globalThis.signpostShowing?.rests ?? false,
};

/** Shows what the worker has said; where that has been taken already, what it says now. It may not have said anything yet. */
export async function showTold(session: BannerSession): Promise<void> {
	const showing = globalThis.signpostShowing;
	if (!showing) return;
	const { view } = showing;
	delete showing.view;
	await (view === undefined ? session.refresh() : session.hear(view));
}
