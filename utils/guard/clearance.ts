import type { BannerPlace } from '../contracts/banner.ts';

/** Where in the window a banner stands: at one of its ends, in the middle there or in a corner. */
export interface Spot {
	place: BannerPlace;
	side: 'middle' | 'right' | 'left';
}

/** How a banner makes way for a page's own controls. */
export interface Way {
	spot: Spot;
	/** Even there it covers something: only the pill is small enough. */
	isTight: boolean;
}

/** What a person may need at once on any page: to sign in, to agree or to refuse. */
const vital =
	'button, [role=button], input:not([type=hidden]), select, textarea, iframe, a[href*=login i], a[href*=signin i], a[href*=sign-in i], a[href*=signup i], a[href*=sign-up i], a[href*=register i], a[href*=consent i]';
/** A little air, also for the way that the banner rises when it comes. */
const air = 8;
/** Where a control under a banner is looked for, in parts of what they share. */
const probes = [0.1, 0.5, 0.9];

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

function shared(one: Box, other: Box): Box | null {
	const left = Math.max(one.left, other.left);
	const top = Math.max(one.top, other.top);
	const right = Math.min(one.right, other.right);
	const bottom = Math.min(one.bottom, other.bottom);
	return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** Whether a person would see and hit a control there if the banner were away. */
function isInReach(control: Element, { left, top, right, bottom }: Box, host: Element): boolean {
	return probes.some((down) =>
		probes.some((across) => {
			const all = document.elementsFromPoint(left + across * (right - left), top + down * (bottom - top));
			return control.contains(all.find((element) => element !== host) ?? null);
		}),
	);
}

/**
 * Finds where a banner covers none of the page's own buttons and fields: where it stands, else in a corner of the same end
 * of the window, else at the other end. Where every spot covers something, it is the one that covers the fewest.
 *
 * @param now where it stands
 * @param boxAt puts it somewhere and tells where it is then, in pixels of the window
 */
export function clearWay(now: Spot, boxAt: (spot: Spot) => DOMRect | null, host: Element): Way {
	const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
	const controls = [...document.querySelectorAll(vital)].flatMap((element) => {
		const seen = shared(element.getBoundingClientRect(), view);
		return seen ? [{ element, seen }] : [];
	});
	function coveredAt(spot: Spot): number {
		const box = boxAt(spot);
		if (box === null) return 0;
		const { left, top, right, bottom } = box;
		const around = { left: left - air, top: top - air, right: right + air, bottom: bottom + air };
		return controls.filter(({ element, seen }) => {
			const under = shared(seen, around);
			return under && isInReach(element, under, host);
		}).length;
	}

	const other = now.place === 'top' ? 'bottom' : 'top';
	const ends = [now.place, other] as const;
	const corners = ends.flatMap((place) => (['middle', 'right', 'left'] as const).map((side) => ({ place, side })));
	let best = { spot: now, covered: coveredAt(now) };
	for (const spot of corners) {
		if (best.covered === 0) break;
		const covered = coveredAt(spot);
		if (covered < best.covered) best = { spot, covered };
	}
	return { spot: best.spot, isTight: best.covered > 0 };
}
