import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where the focused control goes away with a change, its heading (or first button) takes the focus, so that somebody with a
 * keyboard stays where they are. Focus that was elsewhere is left alone.
 */
export function useFocusKept<E extends HTMLElement = HTMLElement>(): RefObject<E | null> {
	const root = useRef<E>(null);
	const hadFocus = hasFocus(root.current);
	useLayoutEffect(() => {
		if (!hadFocus || hasFocus(root.current)) return;
		root.current?.querySelector<HTMLElement>('[tabindex="-1"], button')?.focus();
	});
	return root;
}

function hasFocus(element: HTMLElement | null): boolean {
	return element?.querySelector(':focus') != null;
}
