import { expect, test } from 'vitest';
import { tell } from '../../../../components/story/tell.ts';
import { wordsFor } from '../../../../components/words/words-for.ts';
import type { SiteView } from '../../../../utils/contracts/view.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import { asked, at, now, trello } from '../../../fixtures/gallery/samples.ts';

const texts = textsIn('en');
const why = 'There’s an approved app now.';
const told = (view: SiteView) => tell(view, wordsFor(['en-US']), now);

/** What a person sees whose grant IT ended then. */
function endedAt(end: string): SiteView {
	const outcome = { sentence: texts.yes, until: end, alternative: null };
	return asked(texts, { state: 'approved', outcome, thread: [{ from: 'it', kind: 'decision', text: why, at: end }] });
}

const over = { situation: 'over', heading: 'Your time with Trello is over', best: 'ask' };

test('what IT ended before its time says why, and can be asked for again', () => {
	expect(told(endedAt(at(-40)))).toMatchObject({ ...over, quote: why });
});

test('what IT ended just now is over, also where the clock here is behind', () => {
	expect(told(endedAt(new Date(now + 60_000).toISOString()))).toMatchObject({ ...over, quote: why });
});

test('what ended by itself has nothing to quote', () => {
	const outcome = { sentence: texts.yes, until: at(-40), alternative: null };
	const thread = [{ from: 'it' as const, kind: 'decision' as const, text: texts.yes, at: at(-4_000) }];
	expect(told(asked(texts, { state: 'approved', outcome, thread }))).toMatchObject({ ...over, quote: null });
});

test('who had it by their group is told that it is over too, and why', () => {
	expect(told(trello(texts, { ended: { at: at(-40), sentence: why } }))).toMatchObject({ ...over, quote: why });
	expect(told(trello(texts, { ended: { at: at(-40), sentence: null } }))).toMatchObject({ ...over, quote: null });
});
