import type { Channel } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { apply, getter, peek } from './natives.ts';

/** `form.submit()` fires no event, so it asks. */
export function hookForms(realm: typeof globalThis, { ask }: Channel): void {
	const elementsOf = getter(realm.HTMLFormElement.prototype, 'elements');
	wrapMethod(realm.HTMLFormElement.prototype, 'submit', (native, self, args) => {
		if (peek(elementsOf, self) && ask(self as HTMLFormElement)) return undefined;
		return apply(native, self, args);
	});
}
