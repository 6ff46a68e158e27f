import type { Message } from './catalogue.ts';

export type Params = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)\}/g;
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** The first letter in upper case, as the language has it. */
export function capitalized(text: string, language: string): string {
	const [first = ''] = text;
	return first.toLocaleUpperCase(language) + text.slice(first.length);
}

function lowerFirst(name: string): string {
	return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * Fills in a message. `{Liaison}` is the parameter `liaison` at the beginning of a sentence; `count` chooses the plural form.
 * Where the language runs from right to left, each value keeps its own direction.
 */
export function fill(message: Message, params: Params, language: string, rightToLeft: boolean): string {
	const text = typeof message === 'string' ? message : pluralForm(message, params, language);
	return text.replace(placeholder, (whole, name: string) => {
		const value = params[lowerFirst(name)];
		if (value === undefined) return whole;
		const shown = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
		const cased = lowerFirst(name) === name ? shown : capitalized(shown, language);
		return rightToLeft ? firstStrongIsolate + cased + popIsolate : cased;
	});
}

function pluralForm(forms: Exclude<Message, string>, params: Params, language: string): string {
	const count = Number(params.count ?? 0);
	return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}

/** The names of a message's placeholders, whichever their case. */
export function placeholdersOf(message: Message): Set<string> {
	const forms = typeof message === 'string' ? [message] : Object.values(message);
	return new Set(forms.flatMap((form) => [...form.matchAll(placeholder)].map(([, name = '']) => lowerFirst(name))));
}
