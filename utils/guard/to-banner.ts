/** What the shortcut can reach. */
interface Reach {
	/** Tells the scripts in a frame something. Resolves to what they answer, `undefined` where nobody listens. */
	tell(frame: { tab: number; frame: number }, message: BannerCall): Promise<unknown>;
	openPopup(): Promise<void>;
}

/** The person wants to the banner, with the keyboard; or wonders where it is, and whether it is small. The worker waits for it. */
export interface BannerCall {
	to: 'banner-focus' | 'banner-small' | 'banner-seen';
}

/** Whether a banner is on the screen, once one that is on its way is. */
export async function isBannerSeen(tell: (message: BannerCall) => Promise<unknown>): Promise<boolean> {
	return (await tell({ to: 'banner-seen' })) === true;
}

/** Whether the banner on a page rests as the pill. */
export async function isBannerSmall(tell: (message: BannerCall) => Promise<unknown>): Promise<boolean> {
	return (await tell({ to: 'banner-small' })) === true;
}

/** Leads the keyboard to the banner of a tab; where there is none, to the popup, which says the same. */
export async function toBanner(tab: number, { tell, openPopup }: Reach): Promise<void> {
	const heard = await tell({ tab, frame: 0 }, { to: 'banner-focus' });
	if (heard !== true) await openPopup();
}
