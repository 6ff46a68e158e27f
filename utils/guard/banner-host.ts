import { dressed } from '../platform/appearance.ts';
import type { Spot, Way } from './clearance.ts';
import { addStyles, keepFromPage } from './closed-root.ts';
import { firstFrame } from './first-frame.ts';
import { focusVisit } from './focus-visit.ts';
import { keepWay } from './keep-way.ts';
import { perch } from './perch.ts';

/** Where a banner is rendered, and how the keyboard gets there and back. */
export interface BannerHost {
	root: HTMLElement;
	/** Where it stands from now on. */
	stand(spot: Spot): void;
	/** It shows something else than before, and makes way with it. */
	shown(): void;
	/** Resolves to whether anything was shown here, once it is on the screen. */
	seen(): Promise<boolean>;
	/** Takes the focus to the banner. */
	enter(): void;
	/** Gives the focus back to where it was in the page, if it came from there. */
	leave(): void;
}

export interface HostParts {
	styles: readonly string[];
	/** The page rewrote its document: begin anew. */
	onRewritten(): void;
	/** The banner is over something of the page that a person may need. */
	makeWay(way: Way): void;
	signal: AbortSignal;
}

/**
 * Puts an element into the page's top layer, out of reach of the page's styles and scripts, without moving the page.
 * It goes when `signal` aborts.
 */
export function bannerHost({ styles, onRewritten, makeWay, signal }: HostParts): BannerHost {
	const host = document.createElement('div');
	const shadow = host.attachShadow({ mode: 'closed' });
	addStyles(shadow, styles.join('\n'));
	const root = dressed(document.createElement('div'), signal);
	shadow.append(root);
	let spot: Spot = { place: 'top', side: 'middle' };
	const put = ({ place, side }: Spot) => {
		root.className = `banner-place banner-place-${place} banner-place-${side}`;
	};

	const boxOf = (selector: string) => {
		const box = root.querySelector(selector)?.getBoundingClientRect();
		return box && box.width > 0 ? box : null;
	};
	/** A point that is its own whatever it shows. */
	const heart = () => {
		const box = boxOf('.card-heading, .pill');
		return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	const visit = focusVisit();
	signal.addEventListener('abort', visit.end);
	keepFromPage(host, shadow, signal, visit.see);
	perch({ host, spot: heart, onRewritten, signal });
	const box = () => boxOf('.card, .pill');
	const findWay = keepWay({ host, box, spot: () => spot, stand: put, makeWay, signal });
	let first: Promise<void> | undefined;
	return {
		root,
		stand(next) {
			spot = next;
			put(spot);
		},
		shown() {
			findWay();
			first ??= firstFrame();
		},
		async seen() {
			await first;
			return first !== undefined;
		},
		enter: () => root.querySelector<HTMLElement>('[tabindex="-1"], .pill')?.focus(),
		leave: visit.end,
	};
}
