// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { now } from '../../../../../server/console/clock.ts';
import { Grants } from '../../../../../server/console/grants/grants.tsx';
import type { GrantEntry } from '../../../../../utils/contracts/admin.ts';
import { screen } from '../../../components/screen.ts';
import { deskThatAnswers } from '../desk-double.ts';
import { aPolicy } from '../sample.ts';

const forPerson: GrantEntry = {
	id: '00000000-0000-4000-8000-000000000001',
	app: 'trello',
	host: null,
	name: 'Trello',
	scope: 'person',
	group: null,
	email: 'someone@northwind.example',
	moments: ['upload', 'visit'],
	until: '2026-11-18T00:00:00.000Z',
	sentence: 'Go ahead for the spring campaign.',
	conditional: true,
	grantedAt: '2026-11-13T09:00:00.000Z',
};
const forGroup: GrantEntry = {
	...forPerson,
	...{ id: '00000000-0000-4000-8000-000000000002', name: 'Miro', app: 'miro' },
	...{ scope: 'group', group: 'marketing', email: null, moments: ['signin'], until: null, conditional: false },
};

beforeEach(() => {
	now.value = new Date('2026-11-14T09:00:00Z');
});

async function shown(grants: GrantEntry[], end: () => Response = () => new Response(null, { status: 204 })) {
	let left = grants;
	const { desk, sent, answers } = deskThatAnswers({
		'GET grants': () => Response.json(left),
		[`POST grants/${forPerson.id}/end`]: () => {
			const response = end();
			if (response.ok) left = left.filter(({ id }) => id !== forPerson.id);
			return response;
		},
	});
	desk.showDraft({ revision: 1, source: aPolicy() });
	const view = screen(<Grants desk={desk} />);
	await vi.waitFor(() => expect(desk.grants.value).not.toBeNull());
	await act(() => undefined);
	return { view, sent, answers };
}

const endOf = 'End it: Trello, someone@northwind.example';

test('each grant says what it is, for whom, until when, and what IT wrote', async () => {
	const text = (await shown([forPerson, forGroup])).view.text();
	expect(text).toContain('2 in force');
	expect(text).toMatch(/Trello ?ends soon ?with conditions ?someone@northwind.example/);
	expect(text).toContain('May use the site and upload files, until Tuesday');
	expect(text).toContain('Go ahead for the spring campaign.');
	expect(text).toMatch(/Miro ?Everybody in Marketing ?May sign up and in, for good/);
});

test('one is ended with a sentence that IT may change, after it was said what happens', async () => {
	const { view, sent } = await shown([forPerson, forGroup]);
	view.press(endOf);
	expect(view.text()).toContain('It is over at once: what the list says of Trello counts for them again.');
	expect(view.focused()).toContain('It is over at once');
	view.type('A sentence to the person', 'The campaign is over.');
	view.press('End it now');
	// It is under way: nothing takes it back.
	expect(view.buttons()).not.toContain('Keep it');
	view.query('[role=group]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
	await act(() => undefined);
	expect(view.query('[role=group]')).not.toBeNull();
	await vi.waitFor(() => expect(view.text()).toContain('1 in force'));
	expect(sent.find(({ call }) => call.startsWith('POST'))?.body).toEqual({ sentence: 'The campaign is over.' });
	expect(view.text()).not.toContain('Trello');
	expect(view.focused()).toBe('Grants');
});

test('it does not end without a sentence', async () => {
	const { view, sent } = await shown([forPerson]);
	view.press(endOf);
	view.type('A sentence to the person', ' ');
	view.press('End it now');
	expect(view.text()).toContain('They need a sentence from you.');
	expect(document.activeElement?.tagName).toBe('TEXTAREA');
	expect(sent.filter(({ call }) => call.startsWith('POST'))).toEqual([]);
});

test('where a colleague was faster, that is said, and nobody at the keyboard is lost', async () => {
	const { view, answers } = await shown([forPerson, forGroup]);
	answers[`POST grants/${forPerson.id}/end`] = () => {
		answers['GET grants'] = () => Response.json([forGroup]);
		return Response.json({ error: 'There is no such grant, or it is over.' }, { status: 404 });
	};
	view.press(endOf);
	view.press('End it now');
	await vi.waitFor(() => expect(view.text()).toContain('Not done yet. There is no such grant, or it is over.'));
	expect(view.focused()).toBe('Grants');
});

test('nothing happens to one that is kept', async () => {
	const { view, sent } = await shown([forPerson]);
	view.press(endOf);
	view.press('Keep it');
	expect(view.focused()).toBe('End it');
	expect(sent.filter(({ call }) => call.startsWith('POST'))).toEqual([]);
});

test('where it did not work, the reason is said and the grant stays', async () => {
	const refused = () => Response.json({ error: 'The disk is full.' }, { status: 500 });
	const { view } = await shown([forPerson], refused);
	view.press(endOf);
	view.press('End it now');
	await vi.waitFor(() => expect(view.query('.grant')?.textContent).toContain('Not done yet. The disk is full.'));
	expect(view.text()).toContain('1 in force');
});

test('where there is none, it is said how one comes about', async () => {
	const { view } = await shown([]);
	expect(view.text()).toContain('No grant is in force');
	expect(view.query('a')?.getAttribute('href')).toBe('#/requests');
});
