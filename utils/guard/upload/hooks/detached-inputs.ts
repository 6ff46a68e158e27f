import type { Channel } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { apply, getter, peek } from './natives.ts';

/** Reports every picker that opens out of the window's sight: what happens to a node out of the document stays there. */
export function hookDetachedInputs(realm: typeof globalThis, { ask }: Channel): void {
	const isConnectedOf = getter(realm.Node.prototype, 'isConnected');
	const eventTypeOf = getter(realm.Event.prototype, 'type');
	const inputTypeOf = getter(realm.HTMLInputElement.prototype, 'type');

	wrapMethod(realm.HTMLElement.prototype, 'click', (native, self, args) => {
		if (peek(isConnectedOf, self) === false) ask(self as Node);
		return apply(native, self, args);
	});
	wrapMethod(realm.EventTarget.prototype, 'dispatchEvent', (native, self, args) => {
		if (peek(eventTypeOf, args[0]) === 'click' && peek(isConnectedOf, self) === false) ask(self as Node);
		return apply(native, self, args);
	});
	// Opens a picker without a click, in the document too.
	wrapMethod(realm.HTMLInputElement.prototype, 'showPicker', (native, self, args) => {
		if (peek(inputTypeOf, self) === 'file') ask(self as HTMLInputElement);
		return apply(native, self, args);
	});
}
