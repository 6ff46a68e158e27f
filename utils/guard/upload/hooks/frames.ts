import type { Channel } from './channel.ts';
import { type Around, isDisguised, wrapGetter } from './disguise.ts';
import { apply, getter, method, peek } from './natives.ts';

type Realm = typeof globalThis;

/** The window of a frame, as far as the page may look into it. */
function realmOf(frameWindow: unknown): Realm | undefined {
	try {
		const realm = frameWindow as Realm | null;
		return realm?.HTMLElement ? realm : undefined;
	} catch {
		return undefined;
	}
}

/**
 * A frame that is about to load its first page holds an empty one until then, and no script of an extension runs in it.
 * A page that reaches in meets its natives untouched, so whoever reaches in finds them hooked.
 *
 * @param hook hooks the natives of another window
 */
export function hookFrames(realm: Realm, { ask }: Channel, hook: (realm: Realm) => void): void {
	const enter = (frame: unknown, frameWindow: unknown) => {
		const inner = realmOf(frameWindow);
		const click = method(inner?.HTMLElement.prototype, 'click');
		if (!inner || !click || isDisguised(click)) return;
		hook(inner);
		ask(frame as Element);
	};
	const guard = ({ prototype }: { prototype: object }) => {
		const windowOf = getter(prototype, 'contentWindow');
		const around: Around = (native, self, args) => {
			enter(self, peek(windowOf, self));
			return apply(native, self, args);
		};
		wrapGetter(prototype, 'contentWindow', around);
		wrapGetter(prototype, 'contentDocument', around);
	};
	guard(realm.HTMLIFrameElement);
	guard(realm.HTMLFrameElement);
	guard(realm.HTMLObjectElement);
}
