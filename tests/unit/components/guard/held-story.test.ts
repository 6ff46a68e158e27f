import { expect, test } from 'vitest';
import { tellHeld } from '../../../../components/guard/held-story.ts';
import { wordsFor } from '../../../../components/words/words-for.ts';
import type { ReviewRequest } from '../../../../utils/contracts/review.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import { asked, now } from '../../../fixtures/gallery/samples.ts';

/** What the dialog says of a held file once somebody has asked. */
function said(change: Partial<ReviewRequest>): string {
	const site = asked(textsIn('en'), change, { response: 'hold' });
	const parcel = { items: [{ name: 'plan.xlsx', size: 1 }], count: 1, size: 1, characters: null };
	const view = { site, stops: true, asksReason: false, recordsNames: false };
	return tellHeld({ parcel, view, phase: 'held', asking: false }, wordsFor(['en-US']), now).text;
}

test('while IT has not answered, the file is promised to go through by itself', () => {
	expect(said({})).toContain('goes through by itself if IT says yes');
});

test('after a no, nothing is promised any more', () => {
	const outcome = { sentence: 'No.', until: null, alternative: 'asana' };
	const text = said({ state: 'declined', outcome });
	expect(text).not.toContain('if IT says yes');
	expect(text).toContain('stays here until you decide');
});
