import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** A view on a page, as somebody sees and uses it. */
export interface Screen {
	/** Everything that can be read. */
	text(): string;
	/** Accessible names of all buttons, in their order. */
	buttons(): string[];
	press(button: string): void;
	type(label: string, text: string): void;
	/** The text of the focused element, `''` where nothing has the focus. */
	focused(): string;
	focus(button: string): void;
	query(selector: string): Element | null;
	/** Shows something else in the same place. */
	show(view: ComponentChild): void;
}

export function screen(first: ComponentChild): Screen {
	const root = document.createElement('div');
	document.body.replaceChildren(root);
	const show = (view: ComponentChild) => act(() => render(view, root));
	void show(first);

	const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('button')];
	const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent.trim();
	const button = (name: string) => {
		const found = buttons().find((element) => nameOf(element) === name);
		if (!found) throw new Error(`no button "${name}" among ${JSON.stringify(buttons().map(nameOf))}`);
		return found;
	};
	return {
		text: () => (root.textContent ?? '').replace(/\s+/g, ' ').trim(),
		buttons: () => buttons().map(nameOf),
		press: (name) => void act(() => button(name).click()),
		type(label, text) {
			const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
			const field = found && root.querySelector(`[id="${found.htmlFor}"]`);
			if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
				throw new Error(`no "${label}"`);
			void act(() => {
				field.value = text;
				field.dispatchEvent(new Event('input', { bubbles: true }));
			});
		},
		focused: () => (document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? '')),
		focus: (name) => button(name).focus(),
		query: (selector) => root.querySelector(selector),
		show: (view) => void show(view),
	};
}
