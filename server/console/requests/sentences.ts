import { words } from '../words.ts';
import type { DecisionDraft } from './decision-draft.ts';

/** What a suggestion may mention. */
export interface SentenceContext {
	/** When an approval ends, as a day in running text; `null` for good. */
	until: string | null;
}

/** Sentences that fit the decision, the best first; IT edits what it takes. */
export function suggestSentences(draft: DecisionDraft, context: SentenceContext): readonly string[] {
	const { suggestions } = words.decision;
	switch (draft.kind) {
		case null:
			return [];
		case 'approve':
			if (draft.conditional) return suggestions.conditional;
			if (draft.scope === 'everyone') return suggestions.everyone;
			return context.until === null ? suggestions.forGood : suggestions.untilDay(context.until);
		case 'decline':
			return suggestions.decline;
		case 'ask-back':
			return suggestions.askBack;
	}
}

/** What stands in the field: IT's own words, else the first suggestion. */
export function sentenceOf(draft: DecisionDraft, context: SentenceContext): string {
	if (draft.kind === null) return '';
	return draft.written[draft.kind] ?? suggestSentences(draft, context)[0] ?? '';
}
