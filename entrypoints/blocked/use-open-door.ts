import { useEffect } from 'preact/hooks';
import type { SiteView } from '../../utils/contracts/view.ts';

const tried = 'tried';

/**
 * Goes on to a site that is closed no longer, where the person has no answer to read about it first. Once for each
 * address and tab: should something send them back here, this page stays.
 */
export function useOpenDoor(view: SiteView | null, url: string | null): void {
	const isOpen = view !== null && view.response !== 'block' && view.own === null;
	useEffect(() => {
		if (!isOpen || url === null || sessionStorage.getItem(tried) === url) return;
		sessionStorage.setItem(tried, url);
		location.replace(url);
	}, [isOpen, url]);
}
