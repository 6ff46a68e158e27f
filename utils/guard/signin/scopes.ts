import { type Field, fieldsIn } from './fields.ts';
import { isButtonInput, nameOf, textIn } from './page-text.ts';
import { around, holds, isVisible, type Root } from './tree.ts';

/** Fields that are sent together, and what the page says about them. */
export interface Scope {
	/** The form, or what holds fields and button where there is none. */
	element: Element;
	fields: readonly Field[];
	/** What sends them. */
	buttons: readonly Element[];
	/** Names of the buttons. */
	calls: string;
	/** The heading above, and what the page calls the form in its own markup. */
	title: string;
	/** All text around the fields. */
	about: string;
}

/** Everything of a page that a scope is made of, out of every root: a field may have a shadow root of its own. */
interface Parts {
	fields: readonly Field[];
	buttons: readonly Element[];
	headings: readonly Element[];
}

const buttonSelector = 'button,input,[role=button]';
const headingSelector = 'h1,h2,h3,h4,h5,h6,legend,[role=heading]';
const wholes = ['dialog', 'main', 'section', 'footer', 'aside', 'body', 'html'];
/** So far up a form's heading may be. */
const mostLevels = 4;

/** Whether this is a button that a person sees, and that does something with what was filled in. */
function isSender(element: Element): boolean {
	if (element.localName === 'input' && !isButtonInput(element)) return false;
	return element.getAttribute('type') !== 'reset' && nameOf(element) !== '' && isVisible(element);
}

/** A button that only shows or hides something, such as what was typed. */
function isToggle(button: Element): boolean {
	return (
		button.hasAttribute('aria-pressed') ||
		button.hasAttribute('aria-expanded') ||
		(button.hasAttribute('aria-label') && button.textContent?.trim() === '')
	);
}

function isSubmit(button: Element): boolean {
	const type = button.getAttribute('type')?.toLowerCase() ?? (button.localName === 'button' ? 'submit' : '');
	return (type === 'submit' || type === 'image') && formOf(button) !== null;
}

function formOf(element: Element): Element | null {
	for (let at: Element | null = element; at; at = around(at)) if (at.localName === 'form') return at;
	return null;
}

/** Goes up from an element until `suits`, at most so far as one thing on a page reaches. */
function upFrom(start: Element, suits: (element: Element) => boolean): Element {
	let at = start;
	for (let level = 0; level < mostLevels && !suits(at) && !isWhole(at); ) {
		const next = around(at);
		if (!next) break;
		// Out of a shadow root is no step: that is how one thing is built.
		if (next === at.parentElement) level++;
		at = next;
	}
	return at;
}

function isWhole(element: Element): boolean {
	return wholes.includes(element.localName) || element.getAttribute('role') === 'dialog';
}

function markupOf(form: Element): string {
	const names = ['id', 'name', 'class', 'action', 'aria-label', 'data-testid'];
	const said = names.map((name) => form.getAttribute(name) ?? '').join(' ');
	return said.replace(/https?:\/\/[^/\s]+/g, ' ').replace(/[_/?=&.]+|(?<=[a-z])(?=[A-Z])/g, ' ');
}

/** Buttons that send what is in a form: those that say so, else those that are for more than showing something. */
function sendersIn(container: Element, { buttons }: Parts): Element[] {
	const all = buttons.filter((button) => holds(container, button));
	const submits = all.filter(isSubmit);
	return submits.length > 0 ? submits : all.filter((button) => !isToggle(button));
}

/** The smallest thing that holds a field and a button to send it. */
function holderOf({ element }: Field, parts: Parts): Element {
	return upFrom(element, (at) => at !== element && sendersIn(at, parts).length > 0);
}

function scopeOf(element: Element, fields: readonly Field[], parts: Parts): Scope {
	const sending = upFrom(element, (at) => sendersIn(at, parts).length > 0);
	const headed = upFrom(element, (at) => parts.headings.some((heading) => holds(at, heading)));
	const headings = parts.headings.filter((heading) => holds(headed, heading)).map(textIn);
	const buttons = sendersIn(sending, parts);
	return {
		element,
		fields,
		buttons,
		calls: buttons.map(nameOf).join(' · '),
		title: [...headings, markupOf(element)].join(' · '),
		about: textIn(headed),
	};
}

/** What can be filled in and sent on a page: one for each form, and one for each group of fields without. */
export function scopesIn(roots: readonly Root[]): Scope[] {
	const every = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
	const parts: Parts = {
		fields: roots.flatMap(fieldsIn),
		buttons: every(buttonSelector).filter(isSender),
		headings: every(headingSelector).filter(isVisible),
	};
	const groups = Map.groupBy(parts.fields, (field) => formOf(field.element) ?? holderOf(field, parts));
	return [...groups].map(([element, fields]) => scopeOf(element, fields, parts));
}
