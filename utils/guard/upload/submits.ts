import { isElement, isFileInput } from './file-input.ts';
import type { Lookout } from './lookout.ts';

/** A form's own `elements`; a control of that name would hide the property. */
function elementsOf(form: HTMLFormElement): Iterable<Element> {
	return Reflect.get(HTMLFormElement.prototype, 'elements', form);
}

/**
 * Guards forms that are sent with a file chosen earlier, such as one that the browser put back after a restart.
 *
 * @returns asks about a form that a script sends, and tells whether it was stopped
 */
export function guardSubmits({ on, mayPass, hold }: Lookout): (form: HTMLFormElement) => boolean {
	function stop(form: HTMLFormElement, event?: SubmitEvent): boolean {
		const files = [...elementsOf(form)].flatMap((element) => (isFileInput(element) ? [...(element.files ?? [])] : []));
		if (files.length === 0 || mayPass(files)) return false;
		hold({ kind: 'submit', form, submitter: event?.submitter ?? null, bare: !event, files }, event);
		return true;
	}

	on(['submit'], (event) => {
		if (event.isTrusted && isElement(event.target, 'form')) stop(event.target, event);
	});
	return (form) => stop(form);
}
