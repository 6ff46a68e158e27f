import { expect, test } from 'vitest';
import { tellHeld } from '../../../../components/guard/held-story.ts';
import { wordsFor } from '../../../../components/words/words-for.ts';
import type { ReviewRequest } from '../../../../utils/contracts/review.ts';
import type { HeldView, Parcel } from '../../../../utils/contracts/upload.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import { asked, now } from '../../../fixtures/gallery/samples.ts';

const file: Parcel = { items: [{ name: 'plan.xlsx', size: 1 }], count: 1, size: 1, characters: null };
const text: Parcel = { items: [], count: 0, size: 0, characters: 1840 };

/** What the dialog says of a held file once somebody has asked. */
function said(change: Partial<ReviewRequest>, parcel: Parcel = file, phase: HeldView['phase'] = 'held'): string {
	const site = asked(textsIn('en'), change, { response: 'hold' });
	const view = { site, stops: true, asksReason: false, recordsNames: false };
	return tellHeld({ parcel, view, phase, asking: false }, wordsFor(['en-US']), now).text;
}

test('while IT has not answered, the file is promised to go through by itself', () => {
	expect(said({})).toContain('Your file stays here until then, and goes through by itself if IT says yes.');
});

test('a text is called a text, not a file', () => {
	expect(said({}, text)).toContain('Your text stays here until then');
	expect(said({ state: 'approved' }, text, 'gone-through')).toBe('Your text went through.');
});

test('after a no, nothing is promised any more', () => {
	const outcome = { sentence: 'No.', until: null, alternative: 'asana' };
	const all = said({ state: 'declined', outcome });
	expect(all).not.toContain('if IT says yes');
	expect(all).toContain('stays here until you decide');
});
