// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Blocked } from '../../../../components/blocked/blocked.tsx';
import { wordsFor } from '../../../../components/words/words-for.ts';
import type { SiteView } from '../../../../utils/contracts/view.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import { asked, now, wunderbox } from '../../../fixtures/gallery/samples.ts';
import { screen } from '../screen.ts';

const texts = textsIn('en');
const closed = { standing: 'blocked', response: 'block' } as const;

function page(view: SiteView | null) {
	const done = {
		onAsk: vi.fn(),
		onNote: vi.fn(),
		onWithdraw: vi.fn(),
		onNudge: vi.fn(),
		onOpen: vi.fn(),
		onTold: vi.fn(),
		onWhatItSees: vi.fn(),
		onBack: vi.fn(),
		onContinue: vi.fn(),
	};
	return { done, page: screen(<Blocked view={view} words={wordsFor(['en-US'])} now={now} asking={false} {...done} />) };
}

test('a closed page says why, what does the same job, and how to ask, and leads back', () => {
	const { page: shown, done } = page(wunderbox(texts, closed));
	expect(shown.query('h1')?.textContent).toBe('Wunderbox is closed here');
	expect(shown.text()).toContain('It keeps files where we can’t delete them. Here’s what does the same job:');
	expect(shown.text()).toContain('You were on your way to wunderbox.example.');
	shown.press('Open SharePoint');
	shown.press('Ask for a review');
	shown.press('Go back');
	expect(done.onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'sharepoint' }));
	expect(done.onAsk).toHaveBeenCalledOnce();
	expect(done.onBack).toHaveBeenCalledOnce();
});

test('a yes opens the way', () => {
	const outcome = { sentence: texts.yes, until: null, alternative: null };
	const { page: shown, done } = page(
		asked(texts, { state: 'approved', outcome }, { standing: 'approved', reason: 'grant' }),
	);
	shown.press('Carry on');
	expect(done.onContinue).toHaveBeenCalledOnce();
});

test('there is a way back before anything is known', () => {
	const { page: shown, done } = page(null);
	shown.press('Go back');
	expect(done.onBack).toHaveBeenCalledOnce();
});
