import { expect, test } from 'vitest';
import { type MessageName, messages } from '../../../utils/contracts/messages.ts';
import { type BrowserSender, type Route, route, router } from '../../../utils/platform/router.ts';

const origin = 'chrome-extension://signpost';
const own = { id: 'signpost', origin };
const page: BrowserSender = { id: 'signpost', origin, url: `${origin}/popup.html` };
const inTab: BrowserSender = { ...page, frameId: 0, tab: { id: 3, url: `${origin}/options.html` } };
const site: BrowserSender = {
	id: 'signpost',
	origin: 'https://trello.com',
	url: 'https://trello.com/b/1',
	frameId: 0,
	tab: { id: 7, url: 'https://trello.com/b/1' },
};

const heard: unknown[] = [];
const unused: Route = { from: 'page', answer: async () => null };
const routes: Record<MessageName, Route> = {
	'moment/seen': route(messages['moment/seen'], async (request, from) => {
		heard.push([request, from]);
		return { ok: true as const };
	}),
	'moment/blocked': unused,
	'banner/remember': unused,
	'moment/outcome': unused,
	'site/view': unused,
	'review/ask': unused,
	'review/again': unused,
	'review/note': unused,
	'review/withdraw': unused,
	'review/nudge': unused,
	'site/snooze': unused,
	'stream/stay': unused,
	'review/list': route(messages['review/list'], async () => []),
	'apps/list': unused,
	'preferences/view': unused,
	'preferences/save': unused,
	'snooze/list': unused,
	'snooze/end': unused,
	'status/view': unused,
	'sync/now': unused,
	'setup/view': route(messages['setup/view'], async () => JSON.parse('{"deskUrl":7}')),
	'setup/save': unused,
	'recording/told': unused,
	'ledger/open': unused,
	'ledger/read': unused,
	'signin/seen': unused,
	'signin/stops': unused,
	'signin/frames': unused,
	'signin/held': unused,
	'signin/go-on': unused,
	'upload/keeper': unused,
	'upload/hooks': unused,
	'upload/page': unused,
	'upload/view': route(messages['upload/view'], async () => null),
	'upload/ask': unused,
	'upload/note': unused,
	'upload/withdraw': unused,
	'upload/outcome': unused,
	'upload/show': unused,
	'upload/answer': unused,
};
const answer = router(routes, own);
const seen = { name: 'moment/seen', request: { moment: 'visit' } };
const list = { name: 'review/list', request: null };

test('a page of a site is answered as the tab that the browser says it is in', async () => {
	expect(await answer({ ...seen, request: { moment: 'visit', tab: 1, url: 'https://evil.example' } }, site)).toEqual({
		ok: true,
		reply: { ok: true },
	});
	expect(heard).toEqual([
		[
			{ moment: 'visit' },
			{ isPage: false, tab: { id: 7, url: 'https://trello.com/b/1' }, frame: { id: 0, url: 'https://trello.com/b/1' } },
		],
	]);
});

test('pages of the extension are answered, in the popup and in a tab', async () => {
	expect(await answer(list, page)).toEqual({ ok: true, reply: [] });
	expect(await answer(list, inTab)).toEqual({ ok: true, reply: [] });
	const { origin: _, ...old } = page;
	expect(await answer(list, old)).toEqual({ ok: true, reply: [] });
});

test.each([
	['a content script asks what only our pages may', list, site],
	['a site holds a page of ours in a frame', list, { ...inTab, frameId: 4 }],
	['another extension sends', list, { ...page, id: 'other' }],
	['a frame inside a site sends', seen, { ...site, frameId: 4 }],
	['the name is unknown', { name: 'toString', request: null }, page],
	['the name is inherited', { name: '__proto__', request: null }, page],
	['the request is malformed', { name: 'moment/seen', request: { moment: 'nap' } }, site],
	['the message is no message', 'hello', page],
	['the reply breaks its contract', { name: 'setup/view', request: null }, page],
])('refused: %s', async (_, message, sender) => {
	expect(await answer(message, sender)).toMatchObject({ ok: false, error: expect.any(String) });
});
