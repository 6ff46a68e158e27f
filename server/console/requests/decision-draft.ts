import { DecisionBody, type DecisionInput } from '../../../utils/contracts/admin.ts';
import { type Parsed, parse } from '../../../utils/contracts/faults.ts';
import { type Moment, moments } from '../../../utils/contracts/vocabulary.ts';
import { endOf, endOfDateField, type UntilChoice } from './until.ts';

export const decisionKinds = ['approve', 'decline', 'ask-back'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const scopes = ['person', 'group', 'everyone'] as const;
export type Scope = (typeof scopes)[number];

/** A decision as far as IT has filled it in. It outlives errors and a look at another request. */
export interface DecisionDraft {
	kind: DecisionKind | null;
	scope: Scope;
	group: string | null;
	moments: readonly Moment[];
	until: UntilChoice;
	/** What the date field holds, with `until: 'date'`. */
	date: string;
	conditional: boolean;
	alternative: string | null;
	/** What IT wrote for each decision; `null` while the suggestion stands. */
	written: Readonly<Record<DecisionKind, string | null>>;
}

/** A draft with nothing decided: their first group and the best alternative are at hand. */
export function emptyDraft(groups: readonly string[], alternatives: readonly { id: string }[]): DecisionDraft {
	return {
		kind: null,
		scope: 'person',
		group: groups[0] ?? null,
		moments,
		until: 'quarter',
		date: '',
		conditional: false,
		alternative: alternatives[0]?.id ?? null,
		written: { approve: null, decline: null, 'ask-back': null },
	};
}

/** When the approval would end, `null` for good, or `undefined` while the date field holds no date. */
export function untilOf(draft: DecisionDraft, now: Date): Date | null | undefined {
	if (draft.scope === 'everyone' || draft.until === 'for-good') return null;
	if (draft.until === 'date') return endOfDateField(draft.date) ?? undefined;
	return endOf(draft.until, now);
}

function bodyOf(draft: DecisionDraft, sentence: string, now: Date): Partial<DecisionInput> {
	switch (draft.kind) {
		case null:
			return {};
		case 'approve': {
			const { scope, conditional } = draft;
			const until = untilOf(draft, now);
			return {
				kind: 'approve',
				scope,
				...(scope === 'group' && draft.group !== null ? { group: draft.group } : {}),
				moments: scope === 'everyone' ? [...moments] : [...draft.moments],
				...(until === undefined ? {} : { until: until?.toISOString() ?? null }),
				conditional,
				sentence,
			};
		}
		case 'decline':
			return { kind: 'decline', alternative: draft.alternative, sentence };
		case 'ask-back':
			return { kind: 'ask-back', sentence };
	}
}

/** The decision that the desk takes, or what is still missing, by field. */
export function decisionOf(draft: DecisionDraft, sentence: string, now: Date): Parsed<DecisionBody> {
	const parsed = parse(DecisionBody, bodyOf(draft, sentence, now));
	const until = draft.kind === 'approve' ? untilOf(draft, now) : null;
	if (!(until instanceof Date) || until > now) return parsed;
	const passed = { path: 'until', found: draft.date, expected: 'a day that is still to come' };
	return { ok: false, faults: [...(parsed.ok ? [] : parsed.faults), passed] };
}
