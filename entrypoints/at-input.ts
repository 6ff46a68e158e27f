import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * In every page, where the policy has more hosts than the browser can be told of: the worker has the browser put it there. It
 * does not wait for the click, which may lead to the next page, but has it looked up while the button is down.
 */
export default defineUnlistedScript(() => {
	const look = () => globalThis.signpostWatch?.()();
	for (const type of ['pointerdown', 'keydown'])
		addEventListener(type, look, { capture: true, passive: true, once: true });
	globalThis.signpostAtInput = look;
});
