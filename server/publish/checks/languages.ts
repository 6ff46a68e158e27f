import type { LocalizedText } from '../../../utils/contracts/primitives.ts';
import type { Check } from './report.ts';

/** Every text is there in the default language, which is what somebody reads whose own is missing. */
export const languages: Check = ({ source }, report) => {
	const { defaultLanguage } = source.organization;
	const texts = (list: string, at: number, fields: Record<string, LocalizedText | undefined>) => {
		for (const [field, text] of Object.entries(fields)) {
			if (text === undefined || Object.hasOwn(text, defaultLanguage)) continue;
			report.fault([list, at, field], text, `a text in the default language "${defaultLanguage}"`);
		}
	};
	for (const [at, { name, goodFor }] of source.categories.entries()) texts('categories', at, { name, goodFor });
	for (const [at, { name }] of source.liaisons.entries()) texts('liaisons', at, { name });
	for (const [at, { why, goodFor, access }] of source.apps.entries()) texts('apps', at, { why, goodFor, access });
	for (const [at, { why }] of source.rules.entries()) texts('rules', at, { why });
};
