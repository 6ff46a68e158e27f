import type { LocalizedText } from '../../utils/contracts/primitives.ts';

/** A text of the policy in the console's language, else in any. */
export function textIn(text: LocalizedText): string {
	return text.en ?? Object.values(text)[0] ?? '';
}
