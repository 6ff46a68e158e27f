import { openChannel } from './channel.ts';
import { hookDetachedInputs } from './detached-inputs.ts';
import { disguiseToString } from './disguise.ts';
import { keepDrops } from './drops.ts';
import { hookForms } from './forms.ts';
import { hookFrames } from './frames.ts';
import { hookLaunchQueue } from './launch-queue.ts';
import { hookPickers } from './pickers.ts';
import { hookReopening } from './reopening.ts';

/**
 * Reports the files that the DOM does not show to the extension's own world. It knows no policy and grants nothing: it
 * asks, and the lookout answers.
 */
export function hookPage(): void {
	const channel = openChannel();
	keepDrops(globalThis, channel);

	function hook(realm: typeof globalThis): void {
		hookDetachedInputs(realm, channel);
		hookForms(realm, channel);
		hookPickers(realm, channel);
		hookLaunchQueue(realm, channel);
		hookFrames(realm, channel, hook);
		hookReopening(realm, channel);
		disguiseToString(realm);
	}
	hook(globalThis);
}
