import type { BannerPlace } from '../contracts/banner.ts';

/** What a person may need at once on any page: to sign in, to agree or to refuse. */
const vital =
	'button, [role=button], input:not([type=hidden]), select, textarea, iframe, a[href*=login i], a[href*=signin i], a[href*=sign-in i], a[href*=signup i], a[href*=sign-up i], a[href*=register i], a[href*=consent i]';
/** Smaller targets than this are hard to hit anyhow. */
const step = 20;

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** How many of a page's own controls lie under a box (pixels of the window). */
function covered({ x, y, width, height }: Box, host: Element): number {
	const found = new Set<Element>();
	for (let down = y + 2; down < y + height; down += step) {
		for (let across = x + 2; across < x + width; across += step) {
			const under = document.elementsFromPoint(across, down).find((element) => element !== host);
			const control = under?.closest(vital);
			if (control) found.add(control);
		}
	}
	return found.size;
}

/** How the banner can make way for a page's own controls. */
export interface Way {
	place: BannerPlace;
	/** Even the better place covers something: only the pill is small enough. */
	isTight: boolean;
}

/**
 * Where a banner covers none of the page's own buttons and fields: where it stands, else at the other end of the window.
 *
 * @param box where it stands now
 */
export function clearWay(box: Box, place: BannerPlace, host: Element): Way {
	const mirrored = { ...box, y: innerHeight - box.y - box.height };
	const here = covered(box, host);
	if (here === 0) return { place, isTight: false };
	const there = covered(mirrored, host);
	if (there >= here) return { place, isTight: true };
	return { place: place === 'top' ? 'bottom' : 'top', isTight: there > 0 };
}
