import { describe, expect, test } from 'vitest';
import { type DecisionDraft, decisionOf, emptyDraft } from '../../../../../server/console/requests/decision-draft.ts';
import { sentenceOf, suggestSentences } from '../../../../../server/console/requests/sentences.ts';

const now = new Date('2026-11-20T15:00:00');
const fresh = emptyDraft(['marketing', 'sales'], [{ id: 'asana' }]);
const approval: DecisionDraft = { ...fresh, kind: 'approve' };

const faulty = (draft: DecisionDraft, sentence = 'Go ahead.') => {
	const decision = decisionOf(draft, sentence, now);
	return decision.ok ? [] : decision.faults.map(({ path }) => path);
};

describe('an approval', () => {
	test('is for the person, for every moment, until the end of the quarter, unless IT says otherwise', () => {
		expect(decisionOf(approval, 'Go ahead.', now)).toEqual({
			ok: true,
			value: {
				kind: 'approve',
				scope: 'person',
				moments: ['visit', 'signin', 'upload'],
				until: new Date('2026-12-31T23:59:59.999').toISOString(),
				conditional: false,
				sentence: 'Go ahead.',
			},
		});
	});

	test('names the group that IT chose', () => {
		const decision = decisionOf({ ...approval, scope: 'group', group: 'sales' }, 'Go ahead.', now);
		expect(decision).toMatchObject({ ok: true, value: { scope: 'group', group: 'sales' } });
	});

	test('for everyone has no end and holds for every moment, whatever was chosen before', () => {
		const draft: DecisionDraft = { ...approval, scope: 'everyone', until: 'week', moments: ['visit'] };
		const decision = decisionOf(draft, 'Go ahead.', now);
		expect(decision).toMatchObject({ ok: true, value: { until: null, moments: ['visit', 'signin', 'upload'] } });
	});

	test('until a day of its own needs a day that is still to come', () => {
		expect(faulty({ ...approval, until: 'date' })).toEqual(['until']);
		expect(faulty({ ...approval, until: 'date', date: '2026-11-19' })).toEqual(['until']);
		expect(faulty({ ...approval, until: 'date', date: '2026-11-20' })).toEqual([]);
	});

	test('needs a moment and a sentence', () => {
		expect(faulty({ ...approval, moments: [] })).toEqual(['moments']);
		expect(faulty(approval, '   ')).toEqual(['sentence']);
	});
});

test('a decline offers the best alternative, or nothing if IT says so', () => {
	const decline: DecisionDraft = { ...fresh, kind: 'decline' };
	expect(decisionOf(decline, 'No.', now)).toMatchObject({ ok: true, value: { alternative: 'asana' } });
	const alone = decisionOf({ ...decline, alternative: null }, 'No.', now);
	expect(alone).toMatchObject({ ok: true, value: { alternative: null } });
});

describe('the sentence', () => {
	const context = { until: '31 December' };

	test('is suggested to fit the decision', () => {
		expect(sentenceOf(approval, context)).toContain('until 31 December');
		expect(sentenceOf({ ...approval, until: 'for-good' }, { until: null })).not.toContain('until');
		expect(sentenceOf({ ...approval, scope: 'everyone' }, { until: null })).toContain('everyone');
		expect(sentenceOf({ ...fresh, kind: 'ask-back' }, context)).toMatch(/\?$/);
	});

	test('is asked for in every decision, and there is always one to start from', () => {
		for (const kind of ['approve', 'decline', 'ask-back'] as const) {
			expect(suggestSentences({ ...fresh, kind }, context).length).toBeGreaterThan(1);
		}
	});

	test('that IT wrote stays when the decision is changed and changed back', () => {
		const written: DecisionDraft = { ...approval, written: { ...fresh.written, approve: 'Yes, of course.' } };
		expect(sentenceOf({ ...written, kind: 'decline' }, context)).not.toBe('Yes, of course.');
		expect(sentenceOf({ ...written, scope: 'everyone' }, context)).toBe('Yes, of course.');
	});

	test('stays empty where IT emptied it', () => {
		expect(sentenceOf({ ...approval, written: { ...fresh.written, approve: '' } }, context)).toBe('');
	});
});
