import { isElement, isFileInput } from './file-input.ts';
import type { Handlers, Lookout } from './lookout.ts';

interface Submits {
	handlers: Handlers;
	/** Asks about a form that a script sends, and tells whether it was stopped. */
	submitting(form: HTMLFormElement): boolean;
}

/** A form's own `elements`; a control of that name would hide the property. */
function elementsOf(form: HTMLFormElement): Iterable<Element> {
	return Reflect.get(HTMLFormElement.prototype, 'elements', form);
}

/** Guards forms that are sent with a file chosen earlier, such as one that the browser put back after a restart. */
export function guardSubmits({ mayPass, hold }: Lookout): Submits {
	function stop(form: HTMLFormElement, event?: SubmitEvent): boolean {
		const files = [...elementsOf(form)].flatMap((element) => (isFileInput(element) ? [...(element.files ?? [])] : []));
		if (files.length === 0 || mayPass(files)) return false;
		hold({ kind: 'submit', form, submitter: event?.submitter ?? null, bare: !event, files }, event);
		return true;
	}

	function submit(event: SubmitEvent): void {
		if (event.isTrusted && isElement(event.target, 'form')) stop(event.target, event);
	}

	return { handlers: { submit }, submitting: (form) => stop(form) };
}
