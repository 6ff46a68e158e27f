import { type Field, fieldsIn } from './fields.ts';
import { isButtonInput, nameOf, textIn } from './page-text.ts';
import { around, isVisible, type Root } from './tree.ts';

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

const buttonSelector = 'button,input,[role=button]';
const headingSelector = 'h1,h2,h3,h4,h5,h6,legend,[role=heading]';
const wholes = ['dialog', 'main', 'section', 'footer', 'aside', 'body', 'html'];
/** So far up a form's heading may be. */
const mostLevels = 4;

/** Whether this is a button that a person sees. */
function isButton(element: Element): boolean {
	return (element.localName !== 'input' || isButtonInput(element)) && isVisible(element);
}

/** Every button that a person sees under a root. */
function buttonsIn(root: ParentNode): Element[] {
	return [...root.querySelectorAll(buttonSelector)].filter(isButton);
}

/** Buttons that send what is in a form: those that say so, else those that have a name. */
function sendersIn(container: Element): Element[] {
	const all = buttonsIn(container).filter((button) => button.getAttribute('type') !== 'reset' && nameOf(button) !== '');
	const isSubmit = (button: Element) =>
		button.matches('form input[type=submit],form input[type=image],form button:not([type=button])');
	const submits = all.filter(isSubmit);
	return submits.length > 0 ? submits : all.filter((button) => !isToggle(button));
}

/** A button that only shows or hides something, such as what was typed. */
function isToggle(button: Element): boolean {
	return (
		button.hasAttribute('aria-pressed') ||
		button.hasAttribute('aria-expanded') ||
		(button.hasAttribute('aria-label') && button.textContent?.trim() === '')
	);
}

function isWhole(element: Element): boolean {
	return wholes.includes(element.localName) || element.getAttribute('role') === 'dialog';
}

/** Goes up from an element until `suits`, at most so far as one thing on a page reaches. */
function upFrom(start: Element, suits: (element: Element) => boolean): Element {
	let at = start;
	for (let level = 0; level < mostLevels && !suits(at) && !isWhole(at); level++) at = around(at) ?? at;
	return at;
}

function formOf({ element }: Field): Element | null {
	return element.closest('form');
}

/** The smallest thing that holds these fields and a button to send them. */
function holderOf(fields: readonly Field[]): Element | null {
	const [first] = fields;
	if (!first) return null;
	const holds = (element: Element) => fields.every((field) => element.contains(field.element));
	return upFrom(first.element, (element) => holds(element) && sendersIn(element).length > 0);
}

function markupOf(form: Element): string {
	const names = ['id', 'name', 'class', 'action', 'aria-label', 'data-testid'];
	const said = names.map((name) => form.getAttribute(name) ?? '').join(' ');
	return said.replace(/https?:\/\/[^/\s]+/g, ' ').replace(/[_/?=&.]+|(?<=[a-z])(?=[A-Z])/g, ' ');
}

function scopeOf(fields: readonly Field[], form: Element | null): Scope[] {
	const holder = form ?? holderOf(fields);
	if (!holder) return [];
	const sending = sendersIn(holder).length > 0 ? holder : upFrom(holder, (element) => sendersIn(element).length > 0);
	const titled = upFrom(holder, (element) => element.querySelector(headingSelector) !== null);
	const headings = [...titled.querySelectorAll(headingSelector)].filter(isVisible).map(textIn);
	const buttons = sendersIn(sending);
	return [
		{
			element: holder,
			fields,
			buttons,
			calls: buttons.map(nameOf).join(' · '),
			title: [...headings, markupOf(holder)].join(' · '),
			about: textIn(titled),
		},
	];
}

/** What can be filled in and sent under a root: one for each form, and one for each group of fields without. */
export function scopesIn(root: Root): Scope[] {
	const byForm = Map.groupBy(fieldsIn(root), formOf);
	return [...byForm].flatMap(([form, fields]) => {
		if (form) return scopeOf(fields, form);
		const groups = Map.groupBy(fields, (field) => holderOf([field]));
		return [...groups.values()].flatMap((group) => scopeOf(group, null));
	});
}
