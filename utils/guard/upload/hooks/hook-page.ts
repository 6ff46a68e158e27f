import { openChannel } from './channel.ts';
import { hookDetachedInputs } from './detached-inputs.ts';
import { disguiseToString } from './disguise.ts';
import { keepDrops } from './drops.ts';
import { hookForms } from './forms.ts';
import { hookLaunchQueue } from './launch-queue.ts';
import { hookPickers } from './pickers.ts';

/**
 * Reports the files that the DOM does not show to the extension's own world. It knows no policy and grants nothing: it
 * asks, and the sentinel answers.
 */
export function hookPage(): void {
	const channel = openChannel();
	keepDrops(globalThis, channel);
	hookDetachedInputs(globalThis, channel);
	hookForms(globalThis, channel);
	hookPickers(globalThis, channel);
	hookLaunchQueue(globalThis, channel);
	disguiseToString(Function.prototype);
}
