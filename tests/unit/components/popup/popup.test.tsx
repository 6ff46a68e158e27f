// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../../components/popup/popup.tsx';
import { wordsFor } from '../../../../components/words/words-for.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import { appsOf, listed } from '../../../fixtures/gallery/popup-samples.ts';
import { at, now, said, status, trello, unlisted } from '../../../fixtures/gallery/samples.ts';
import { screen } from '../screen.ts';

const texts = textsIn('en');

function popup(props: Partial<PopupProps>) {
	return screen(
		<Popup
			words={wordsFor(['en-US'])}
			now={now}
			site={null}
			status={status()}
			requests={[]}
			asking={false}
			checking={false}
			onAsk={vi.fn()}
			onNote={vi.fn()}
			onWithdraw={vi.fn()}
			onNudge={vi.fn()}
			onAskAgain={vi.fn()}
			onShowAgain={vi.fn()}
			apps={[]}
			onOpen={vi.fn()}
			onWhatItSees={vi.fn()}
			onCheckNow={vi.fn()}
			onOptions={vi.fn()}
			{...props}
		/>,
	);
}

test('this site: where it stands, what to use instead, and the ask', () => {
	const onAsk = vi.fn();
	const view = popup({ site: trello(texts), onAsk });
	expect(view.text()).toContain('Trello isn’t on Northwind’s list yet');
	view.press('Ask for a review');
	expect(onAsk).toHaveBeenCalledOnce();
});

test('a site on no list can be asked about without being called a service', () => {
	const view = popup({ site: unlisted(texts, { moment: 'visit', response: 'quiet' }) });
	expect(view.text()).toContain('is on no list');
	expect(view.buttons()).toContain('Ask for a review');
});

test('says where the banner is when it is small, and nothing about it when it is not', () => {
	const site = trello(texts);
	expect(popup({ site, isBannerSmall: true }).text()).toContain('The banner is small on this page');
	expect(popup({ site }).text()).not.toContain('banner');
});

test('my requests, with the whole story', () => {
	const thread = [said('person', 'note', texts.note), said('it', 'decision', texts.yes)];
	const view = popup({ requests: [listed({ state: 'approved', thread }, { standing: 'approved' })] });
	expect(view.text()).toContain('Trelloyou can use it');
	expect(view.text()).toContain('You · 12 minutes ago');
	expect(view.text()).toContain(texts.yes);
});

test('what was said without words that are known here leaves no empty line', () => {
	const thread = [said('person', 'note', texts.note), said('it', 'note', '')];
	const view = popup({ requests: [listed({ state: 'received', thread })] });
	expect(view.text()).toContain('You · 12 minutes ago');
	expect(view.text()).not.toContain('IT · 12 minutes ago');
});

describe('a request, away from its site', () => {
	const late = { state: 'received', askedAt: at(-25), promisedBy: at(-20) } as const;
	const yes = { sentence: texts.yes, alternative: null };

	test('can be answered, added to and taken back', () => {
		const [onNote, onWithdraw] = [vi.fn(), vi.fn()];
		const question = listed({ state: 'needs-more', thread: [said('it', 'question', texts.question)] });
		const view = popup({ requests: [question], onNote, onWithdraw });
		expect(view.text()).toContain(texts.question);
		view.type('Your answer', 'No, only dates');
		view.press('Send the answer');
		view.press('Take it back');
		expect(onNote).toHaveBeenCalledWith(question.request.id, 'No, only dates');
		expect(onWithdraw).toHaveBeenCalledWith(question.request.id);
	});

	test('can be asked after once its time has passed, and not again on that day', () => {
		const onNudge = vi.fn();
		const view = popup({ requests: [listed(late)], onNudge });
		expect(view.text()).toContain('answer is late');
		view.press('Ask where it is');
		expect(onNudge).toHaveBeenCalledOnce();
		view.show(null);
		const again = popup({ requests: [listed({ ...late, thread: [said('person', 'nudge', '')] })] });
		expect(again.text()).toContain('Asked where the answer is.');
		expect(again.buttons()).not.toContain('Ask where it is');
		expect(popup({ requests: [listed()] }).buttons()).not.toContain('Ask where it is');
	});

	test('that was granted says until when, and can be kept longer when that is soon', () => {
		const onAskAgain = vi.fn();
		const granted = (until: string, standing: 'approved' | 'unreviewed' = 'approved') =>
			listed({ state: 'approved', askedAt: at(0, -90), outcome: { ...yes, until } }, { standing });
		expect(popup({ requests: [granted(at(0, 30))] }).text()).toContain('yours until December 17');
		const ending = popup({ requests: [granted(at(0, 2))], onAskAgain });
		expect(ending.text()).toContain('yours until Thursday');
		ending.press('Keep it longer');
		const over = popup({ requests: [granted(at(0, -2), 'unreviewed')], onAskAgain });
		expect(over.text()).toContain('time is over');
		over.press('Ask again');
		expect(onAskAgain).toHaveBeenCalledTimes(2);
	});

	test('says so where a yes does not hold any more', () => {
		const revoked = listed({ state: 'approved', askedAt: at(0, -9), outcome: { ...yes, until: null } });
		expect(popup({ requests: [revoked] }).text()).toContain('no longer yours');
	});
});

describe('what is ready to use', () => {
	const apps = appsOf({ texts, words: wordsFor(['en-US']) });

	test('is there to browse, and to find by what somebody wants to do', () => {
		const onOpen = vi.fn();
		const view = popup({ apps, onOpen });
		expect(view.buttons()).toEqual(expect.arrayContaining(['Open Asana', 'Open Planner', 'Open SharePoint']));
		view.type('What do you want to do?', 'send a large file');
		expect(view.text()).toContain('One app does that.');
		expect(view.buttons()).not.toContain('Open Asana');
		view.press('Open SharePoint');
		expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'sharepoint' }));
		view.type('What do you want to do?', 'bake a cake');
		expect(view.text()).toContain('Nothing on the list does that yet.');
	});
});

test('a site that stays quiet says until when, and can be heard of again', () => {
	const onShowAgain = vi.fn();
	const view = popup({ site: trello(texts, { quiet: 'snoozed', snoozedUntil: at(22) }), onShowAgain });
	expect(view.text()).toContain('No banner here until tomorrow: you said “Not now”.');
	view.press('Speak up again');
	expect(onShowAgain).toHaveBeenCalledOnce();
});

describe('how Signpost is', () => {
	test('which list is in force, and how old it is', () => {
		const onCheckNow = vi.fn();
		const view = popup({ onCheckNow });
		expect(view.text()).toContain('Version 12, checked a minute ago');
		view.press('Check now');
		expect(onCheckNow).toHaveBeenCalledOnce();
	});

	test('a fault in plain words, with the details for IT behind it', () => {
		const detail = 'GET /v1/policy/head: ECONNREFUSED';
		const fault = { at: at(-1), reason: 'unreachable', detail } as const;
		const view = popup({ status: status({ fault, lastContact: at(0, -3) }) });
		expect(view.text()).toContain('IT’s desk doesn’t answer right now.');
		expect(view.text()).toContain('Last checked with IT on Saturday. Still working with that list.');
		expect(view.query('.status details')?.textContent).toContain(detail);
	});

	test('what waits to go out', () => {
		expect(popup({ status: status({ waiting: 2 }) }).text()).toContain('2 requests wait to go out.');
	});

	test('what the desk could not take', () => {
		const refused = [{ at: at(-1), name: 'Miro', detail: '422' }];
		expect(popup({ status: status({ refused }) }).text()).toContain('The desk couldn’t take what you sent about Miro.');
	});

	test('without a set-up there is one thing to do', () => {
		const onOptions = vi.fn();
		const view = popup({ status: status({ setUp: 'missing', organization: null, policy: null }), onOptions });
		expect(view.text()).toContain('Signpost isn’t set up yet');
		view.press('Set it up');
		expect(onOptions).toHaveBeenCalledOnce();
	});
});
