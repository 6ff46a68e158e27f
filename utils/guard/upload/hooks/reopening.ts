import type { Channel } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { apply } from './natives.ts';

/**
 * A document that is opened anew, as `write()` does it too where nothing is being read any more, loses every listener of
 * its window, ours too: it is reported, and listened to again.
 *
 * @param listen puts the hooks' own listeners back, ahead of those that ask for what they noted
 */
export function hookReopening(realm: typeof globalThis, { ask }: Channel, listen: () => void): void {
	for (const name of ['open', 'write', 'writeln']) {
		wrapMethod(realm.Document.prototype, name, (native, self, args) => {
			const result = apply(native, self, args);
			listen();
			ask(self as Document);
			return result;
		});
	}
}
