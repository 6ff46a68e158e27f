import { weekdays } from '../../utils/contracts/vocabulary.ts';
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
 * Fills in a message. `{Liaison}` is the parameter `liaison` at the beginning of a sentence; what chooses among the forms of
 * a message is `count`, or the `dayOfMonth` (French has a first and then others, Italian has an eighth that begins with a
 * vowel), or the `weekday` as `Date.getDay()` counts. Where the language runs from right to left, each value keeps its own
 * direction.
 */
export function fill(message: Message, params: Params, locale: string, rightToLeft: boolean): string {
	return formOf(message, params, locale).replace(placeholder, (whole, name: string) => {
		const value = params[lowerFirst(name)];
		if (value === undefined) return whole;
		const shown = typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
		const cased = lowerFirst(name) === name ? shown : capitalized(shown, locale);
		return rightToLeft ? firstStrongIsolate + cased + popIsolate : cased;
	});
}

function formOf(message: Message, { count, dayOfMonth, weekday }: Params, locale: string): string {
	if (typeof message === 'string') return message;
	if ('mon' in message) return message[weekdays[Number(weekday)] ?? 'sun'];
	const [number, type] = dayOfMonth === undefined ? ([count, 'cardinal'] as const) : ([dayOfMonth, 'ordinal'] as const);
	return message[new Intl.PluralRules(locale, { type }).select(Number(number ?? 0))] ?? message.other;
}

/** The names of a message's placeholders, whichever their case. */
export function placeholdersOf(message: Message): Set<string> {
	const forms = typeof message === 'string' ? [message] : Object.values(message);
	return new Set(forms.flatMap((form) => [...form.matchAll(placeholder)].map(([, name = '']) => lowerFirst(name))));
}
