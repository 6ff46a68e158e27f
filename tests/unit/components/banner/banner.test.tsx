// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Banner, type BannerForm } from '../../../../components/banner/banner.tsx';
import { wordsFor } from '../../../../components/words/words-for.ts';
import type { BannerPlace } from '../../../../utils/contracts/banner.ts';
import type { SiteView } from '../../../../utils/contracts/view.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import {
	asked,
	at,
	friday,
	now,
	recording,
	request,
	said,
	spring,
	trello,
	unlisted,
	wunderbox,
} from '../../../fixtures/gallery/samples.ts';
import { screen } from '../screen.ts';

const texts = textsIn('en');
const words = wordsFor(['en-US']);

function callbacks() {
	return {
		onForm: vi.fn<(form: BannerForm) => void>(),
		onMove: vi.fn<(place: BannerPlace) => void>(),
		onAsk: vi.fn(),
		onNote: vi.fn<(id: string, text: string) => void>(),
		onWithdraw: vi.fn<(id: string) => void>(),
		onNudge: vi.fn<(id: string) => void>(),
		onNotNow: vi.fn(),
		onClose: vi.fn(),
		onOpen: vi.fn(),
		onTold: vi.fn(),
		onWhatItSees: vi.fn(),
	};
}

function view(site: SiteView, form: BannerForm = 'expanded', asking = false, done = callbacks()) {
	return <Banner view={site} words={words} now={now} form={form} place="top" asking={asking} {...done} />;
}

describe('on an app that nobody has reviewed', () => {
	test('one line says where it stands, names the alternatives and asks with one click', () => {
		const done = callbacks();
		const banner = screen(view(trello(texts), 'compact', false, done));
		expect(banner.text()).toContain('Trello isn’t on Northwind’s list yet');
		expect(banner.buttons()).toEqual(['Open Asana', 'Open Planner', 'Ask for a review', 'Why?', 'Not now']);
		banner.press('Ask for a review');
		banner.press('Not now');
		expect(done.onAsk).toHaveBeenCalledOnce();
		expect(done.onNotNow).toHaveBeenCalledOnce();
	});

	test('"Why?" opens the whole card, with the reason', () => {
		const done = callbacks();
		const banner = screen(view(trello(texts), 'compact', false, done));
		banner.press('Why?');
		expect(done.onForm).toHaveBeenCalledWith('expanded');
		banner.show(view(trello(texts), 'expanded', false, done));
		expect(banner.text()).toContain('Nobody has done that for Trello yet.');
		expect(banner.text()).toContain('inside your browser');
	});

	test('the card says what each alternative is good for, and opens it', () => {
		const done = callbacks();
		const banner = screen(view(trello(texts), 'expanded', false, done));
		expect(banner.text()).toContain('For boards and plans, these are ready to use today:');
		expect(banner.text()).toContain('campaign plans, many teams on one board');
		expect(banner.text()).toContain('Your marketing liaison answers by 3 pm.');
		banner.press('Open Planner');
		expect(done.onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'planner' }));
	});

	test('a second click while the first is on its way does nothing', () => {
		const done = callbacks();
		const banner = screen(view(trello(texts), 'expanded', true, done));
		banner.press('Sending…');
		expect(done.onAsk).not.toHaveBeenCalled();
	});

	test('at the sign-up it is said before the account is made', () => {
		const banner = screen(view(trello(texts, { moment: 'signin' })));
		expect(banner.text()).toContain('Before you sign up: Trello hasn’t been looked at yet');
		expect(banner.text()).toContain('A personal try is fine; a company account waits for a yes.');
	});
});

test('on an app that is not for company work, the way forward is what to use instead', () => {
	const banner = screen(view(wunderbox(texts)));
	expect(banner.text()).toContain('Northwind doesn’t use Wunderbox for company work');
	expect(banner.text()).toContain('It keeps files where we can’t delete them. Use one of these instead:');
	expect(banner.query('.button-filled')?.getAttribute('aria-label')).toBe('Open SharePoint');
	expect(banner.buttons()).toContain('Ask for a review');
});

test('a service on no list can be asked about', () => {
	const banner = screen(view(unlisted(texts), 'compact'));
	expect(banner.text()).toContain('This looks like an online service that IT hasn’t seen yet');
	expect(banner.buttons()).toEqual(['Ask for a review', 'Why?', 'Not now']);
});

describe('after the click', () => {
	test('the ticket says who has it and by when the answer comes', () => {
		const banner = screen(view(asked(texts, { others: 4 }), 'compact'));
		const text = banner.text();
		expect(text).toContain('Sent. You’ll hear by 3 pm.');
		expect(text).toContain('Your marketing liaison has it.');
		expect(text).toContain('4 colleagues asked too; we’ve added you.');
		expect(text).toContain('Ticket 3F9A21BC');
		expect(text).toContain('Nothing you typed, no page address.');
	});

	test('a sentence can be added, and the request taken back', () => {
		const done = callbacks();
		const banner = screen(view(asked(texts, {}), 'expanded', false, done));
		banner.press('Add a sentence');
		banner.type('What is it for?', '  For the spring campaign ');
		banner.press('Add it');
		expect(done.onNote).toHaveBeenCalledWith(request().id, 'For the spring campaign');
		banner.press('Take it back');
		expect(done.onWithdraw).toHaveBeenCalledWith(request().id);
	});

	test('what it says about what was sent stays true when something was written', () => {
		const banner = screen(view(asked(texts, { thread: [said('person', 'note', texts.note)] })));
		expect(banner.text()).toContain('You added: “For the spring campaign: the agency keeps its plan there.”');
		expect(banner.text()).toContain('and what you wrote here. No page address.');
	});

	test('an empty sentence is not sent', () => {
		const done = callbacks();
		const banner = screen(view(asked(texts, {}), 'expanded', false, done));
		banner.press('Add a sentence');
		banner.press('Add it');
		expect(done.onNote).not.toHaveBeenCalled();
	});

	test('without a connection it is kept, and says so', () => {
		const banner = screen(view(trello(texts, { own: { delivery: 'kept', request: request() } })));
		expect(banner.text()).toContain('Kept. It goes out as soon as you’re connected.');
	});

	test('a late answer is admitted, with a way to reach somebody', () => {
		const banner = screen(view(asked(texts, { promisedBy: at(-1) })));
		expect(banner.text()).toContain('The answer is late, sorry');
		expect(banner.query('a')?.getAttribute('href')).toBe('mailto:marketing-liaison@northwind.example');
	});

	test('it can be closed without being silenced', () => {
		const done = callbacks();
		const banner = screen(view(asked(texts, {}), 'expanded', false, done));
		banner.press('Close');
		expect(done.onClose).toHaveBeenCalledOnce();
		expect(done.onNotNow).not.toHaveBeenCalled();
	});

	test('taken back, it is as before', () => {
		const banner = screen(view(asked(texts, { state: 'withdrawn' })));
		expect(banner.text()).toContain('You took your request back.');
		expect(banner.buttons()).toContain('Ask for a review');
	});
});

describe('the answer', () => {
	const yes = { sentence: texts.yes, until: spring, alternative: null };
	const given = { standing: 'approved', reason: 'grant' } as const;

	test('yes comes with IT’s sentence and its end', () => {
		const done = callbacks();
		const banner = screen(view(asked(texts, { state: 'approved', outcome: yes }, given), 'expanded', false, done));
		expect(banner.text()).toContain('Good news: you can use Trello');
		expect(banner.text()).toContain('“Go ahead for the spring campaign. Please keep customer lists out of it.”');
		expect(banner.text()).toContain('yours until March 31, 2027');
		banner.press('Carry on');
		expect(done.onClose).toHaveBeenCalledOnce();
	});

	test('yes with a condition says that there is one', () => {
		const banner = screen(view(asked(texts, { state: 'approved-with-conditions', outcome: yes }, given)));
		expect(banner.text()).toContain('You can use Trello, with one thing to keep in mind');
	});

	test('no comes with what to use instead, and a hand', () => {
		const outcome = { sentence: texts.no, until: null, alternative: 'planner' };
		const banner = screen(view(asked(texts, { state: 'declined', outcome })));
		expect(banner.text()).toContain('Not this one, sorry');
		expect(banner.text()).toContain('“Their data sits outside the EU.”');
		expect(banner.text()).toContain('Planner does the same job. Want a hand to set it up?');
		expect(banner.query('.button-filled')?.getAttribute('aria-label')).toBe('Open Planner');
	});

	test('a question is answered on the spot', () => {
		const done = callbacks();
		const question = said('it', 'question', texts.question);
		const banner = screen(view(asked(texts, { state: 'needs-more', thread: [question] }), 'expanded', false, done));
		expect(banner.text()).toContain('“Will customer data go in?”');
		banner.type('Your answer', 'No, dates alone.');
		banner.press('Send the answer');
		expect(done.onNote).toHaveBeenCalledWith(request().id, 'No, dates alone.');
	});

	test('what ends soon can be kept longer with one click', () => {
		const done = callbacks();
		const banner = screen(view(trello(texts, { ...given, until: friday }), 'expanded', false, done));
		expect(banner.text()).toContain('Trello is yours until Friday');
		banner.press('Keep it longer');
		expect(done.onAsk).toHaveBeenCalledOnce();
	});

	test('what is over can be asked for again', () => {
		const banner = screen(view(asked(texts, { state: 'approved', outcome: { ...yes, until: at(-40) } })));
		expect(banner.text()).toContain('Your time with Trello is over');
		expect(banner.buttons()).toContain('Ask for a review');
		expect(banner.text()).not.toContain(yes.sentence);
	});
});

describe('for everybody', () => {
	test('it is a region named Signpost, in the language and direction of its words', () => {
		const banner = screen(view(trello(texts)));
		const region = banner.query('section[aria-label="Signpost"]');
		expect(region?.getAttribute('lang')).toBe('en');
		expect(region?.getAttribute('dir')).toBe('ltr');
	});

	test('news is announced politely', () => {
		const banner = screen(view(trello(texts)));
		banner.show(view(asked(texts, {})));
		expect(banner.query('[aria-live="polite"]')?.textContent).toBe('Sent. You’ll hear by 3\u00a0pm.');
	});

	test('somebody with a keyboard stays in the banner when the button they used goes away', () => {
		const banner = screen(view(trello(texts)));
		banner.focus('Ask for a review');
		banner.show(view(asked(texts, {})));
		expect(banner.focused()).toBe('Sent. You’ll hear by 3\u00a0pm.');
	});

	test('focus that is elsewhere stays there', () => {
		const banner = screen(view(trello(texts)));
		banner.show(view(asked(texts, {})));
		expect(banner.focused()).toBe('');
	});

	test('the pill says the standing in a few words, and opens the card', () => {
		const done = callbacks();
		const banner = screen(view(trello(texts), 'pill', false, done));
		expect(banner.buttons()).toEqual(['Trello · not reviewed yet']);
		banner.press('Trello · not reviewed yet');
		expect(done.onForm).toHaveBeenCalledWith('expanded');
	});

	test('what is typed in it is not the page’s business', () => {
		const heard = vi.fn();
		document.addEventListener('keydown', heard);
		const banner = screen(view(trello(texts)));
		banner.query('h2')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
		document.removeEventListener('keydown', heard);
		expect(heard).not.toHaveBeenCalled();
	});
});

describe('what is recorded', () => {
	test('is told before anything is, once, and stays in view though it counts as told', () => {
		const done = callbacks();
		const banner = screen(view(trello(texts, { toTell: recording }), 'compact', false, done));
		const told = 'which app of its list comes up, what happened and when; after 90 days that is deleted';
		expect(banner.text()).toContain(told);
		expect(done.onTold).toHaveBeenCalledOnce();
		banner.show(view(trello(texts), 'expanded', false, done));
		expect(banner.text()).toContain(told);
		banner.press('What IT sees');
		expect(done.onWhatItSees).toHaveBeenCalledOnce();
		expect(done.onTold).toHaveBeenCalledOnce();
	});

	test('is not told again', () => {
		const done = callbacks();
		expect(screen(view(trello(texts), 'compact', false, done)).text()).not.toContain('Signpost tells');
		expect(done.onTold).not.toHaveBeenCalled();
	});
});
