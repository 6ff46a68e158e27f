/**
 * Every event that there is a name for, on the window before anybody else, and everything that can be seen from outside. That
 * something is there, and that the pointer passes over it, is no secret.
 * What it sees goes into `seen`, and to a function `onSeen` where the page has one.
 */
window.seen = [];
const names = new Set(['focusin', 'focusout', 'compositionstart', 'compositionupdate', 'compositionend']);
for (const at of [Window, Document, HTMLElement, Element]) {
	for (let proto = at.prototype; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
		for (const name of Object.getOwnPropertyNames(proto)) if (name.startsWith('on')) names.add(name.slice(2));
	}
}
for (const name of names) {
	addEventListener(
		name,
		(event) => {
			const { target, key, data } = event;
			const isOwn =
				target === window ||
				target === document ||
				target?.closest?.('main') ||
				target === document.body ||
				target === document.documentElement;
			if (isOwn || !(target instanceof Element)) return;
			if (
				/^(pointer(over|out|enter|leave|move|rawupdate)|mouse(over|out|enter|leave|move)|(before)?toggle)$/.test(name)
			)
				return;
			window.seen.push([
				name,
				target.localName,
				key,
				data,
				event.composedPath().length,
				target.textContent,
				target.shadowRoot,
			]);
			window.onSeen?.(event);
		},
		true,
	);
}
