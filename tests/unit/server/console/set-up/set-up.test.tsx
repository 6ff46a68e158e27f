// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { SetUp } from '../../../../../server/console/set-up/set-up.tsx';
import type { Overview } from '../../../../../utils/contracts/admin.ts';
import { screen } from '../../../components/screen.ts';
import { deskThatAnswers } from '../desk-double.ts';

const overview: Overview = {
	organization: 'Northwind Trading',
	version: 1,
	publishedAt: '2026-11-14T09:00:00.000Z',
	draftChanges: 0,
	openRequests: 0,
	browsers: { total: 0, current: 0 },
	enrolmentKey: 'the-key-of-before-0123',
	policyKeys: ['7MKDDU3ZdgslgvpCH4PB-_rJfWkRZD_aByKNBw6zbAI'],
};
const extension = {
	deskUrl: 'https://desk.northwind.example',
	version: '1.2.0',
	chromiumId: 'abcdefghijklmnopabcdefghijklmnop',
	firefoxId: 'signpost@desk.northwind.example',
	firefoxSigned: false,
};

async function shown(first: Overview) {
	let current = first;
	const { desk } = deskThatAnswers({
		'GET overview': () => Response.json(current),
		'POST enrolment-key': () => {
			current = { ...current, enrolmentKey: 'the-key-from-now-on-4567' };
			return Response.json({ enrolmentKey: current.enrolmentKey });
		},
	});
	await desk.loadOverview();
	const view = screen(<SetUp desk={desk} />);
	await act(() => undefined);
	return view;
}

test('until the extension is packed, it is said how, and what sets up one that was loaded by hand', async () => {
	const text = (await shown(overview)).text();
	expect(text).toContain('npm run pack-extension -- --desk');
	expect(text).not.toContain('force_installed');
});

test('once it is, there is a policy for each browser, and Firefox is told of the signature that is missing', async () => {
	const view = await shown({ ...overview, extension });
	expect(view.text()).toContain('It was packed for https://desk.northwind.example');
	expect(view.text()).toContain('/updates/chrome.xml');
	const firefox = view.query('input[value=firefox]');
	if (firefox instanceof HTMLInputElement) await act(() => firefox.click());
	expect(view.text()).toContain('/updates/signpost-unsigned.xpi');
	expect(view.text()).toContain('Mozilla hasn’t signed this add-on yet.');
});

test('the enrolment key is replaced after it was said what that means', async () => {
	const writeText = vi.fn(async (_: string) => undefined);
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
	const view = await shown(overview);
	view.press('Copy Enrolment key');
	await vi.waitFor(() => expect(view.text()).toContain('Copied'));
	expect(writeText).toHaveBeenCalledWith('the-key-of-before-0123');
	view.press('Replace the enrolment key');
	expect(view.text()).toContain('Those that have registered stay.');
	view.press('Make a new key');
	await vi.waitFor(() => expect(view.text()).toContain('the-key-from-now-on-4567'));
	expect(view.text()).not.toContain('the-key-of-before-0123');
	expect(view.text()).toContain('This is the new key.');
	expect(view.text()).not.toContain('Copied');
});
