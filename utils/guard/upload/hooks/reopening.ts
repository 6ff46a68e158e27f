import type { Channel } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { apply } from './natives.ts';

/**
 * A document that is opened anew, as `write()` does it too where nothing is being read any more, loses every listener of
 * its window, ours too: it is reported, and listened to again.
 */
export function hookReopening(realm: typeof globalThis, { ask }: Channel): void {
	for (const name of ['open', 'write', 'writeln']) {
		wrapMethod(realm.Document.prototype, name, (native, self, args) => {
			const result = apply(native, self, args);
			ask(self as Document);
			return result;
		});
	}
}
