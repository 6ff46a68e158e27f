/*
 * What the lookout for files needs of the browser. It goes into every frame of every page: no schema library, no framework.
 */

/** Under which key it is stored for how long "Go on" holds: app id (or host on no list) → epoch milliseconds. */
export const passesKey = 'passes';

/** For how long "Go on" holds, by app or host. Values are for the reader to check. */
export async function readPasses(): Promise<Record<string, unknown>> {
	const { [passesKey]: passes } = await chrome.storage.local.get(passesKey);
	return typeof passes === 'object' && passes !== null ? { ...passes } : {};
}

/** Has the worker bring the keeper into this frame. */
export async function callKeeper(): Promise<void> {
	await chrome.runtime.sendMessage({ name: 'upload/keeper', request: null });
}

/** Has the worker bring the hooks into this frame's page, and see to it that they are there first the next time. */
export async function callHooks(): Promise<void> {
	await chrome.runtime.sendMessage({ name: 'upload/hooks', request: null });
}

/** Opens the shadow root of an element, closed ones too. */
export function openRoot(element: EventTarget): ShadowRoot | null {
	if (!(element instanceof HTMLElement)) return null;
	// Firefox has it on the element, and shows it to extensions alone.
	const own: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
	return chrome.dom ? chrome.dom.openOrClosedShadowRoot(element) : own instanceof ShadowRoot ? own : null;
}
