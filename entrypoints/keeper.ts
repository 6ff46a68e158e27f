import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { HeldAnswer } from '../utils/contracts/upload.ts';
import { keepHeld } from '../utils/guard/upload/keep-held.ts';
import { client } from '../utils/platform/client.ts';
import { isExtensionAlive, onSiteNews } from '../utils/platform/page.ts';
import { onTold } from '../utils/platform/told.ts';

/** Comes into a frame when files were stopped there. */
export default defineUnlistedScript(() => {
	const gate = globalThis.signpostLookout?.().gate;
	if (!gate || gate.take) return;
	keepHeld(gate, {
		send: client,
		isExtensionAlive,
		onNews: (listener, signal) => onSiteNews(listener, signal, ['passes']),
		onAnswer: (listener, signal) =>
			onTold<{ to: 'keeper'; answer: HeldAnswer }>('keeper', ({ answer }) => listener(answer), signal),
	});
});
