// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../../components/popup/popup.tsx';
import { wordsFor } from '../../../../components/words/words-for.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import { at, now, request, said, status, trello, unlisted } from '../../../fixtures/gallery/samples.ts';
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

test('my requests, with the whole story', () => {
	const thread = [said('person', 'note', texts.note), said('it', 'decision', texts.yes)];
	const view = popup({ requests: [request({ state: 'approved', thread })] });
	expect(view.text()).toContain('Trelloyou can use it');
	expect(view.text()).toContain('You · 12 minutes ago');
	expect(view.text()).toContain(texts.yes);
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
		expect(view.query('details')?.textContent).toContain(detail);
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
