// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MessageName } from '../../../utils/contracts/messages.ts';
import type { SigninWord } from '../../../utils/guard/signin/routes.ts';
import { watchSignin } from '../../../utils/guard/signin/watch-signin.ts';
import { clientDouble } from '../support/client-double.ts';

// Its selectors are more than happy-dom reads.
vi.mock('../../../utils/guard/signin/signed-in.ts', () => ({ isSignedIn: () => false }));

let sent: MessageName[];
/** What reached the page. */
let page: string[];
let answer: PromiseWithResolvers<{ stops: boolean }>;
let say: (word: SigninWord) => void;
let endWatch: () => void;

const logIn = () => document.querySelector('button')?.click();
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
	sent = [];
	page = [];
	answer = Promise.withResolvers();
	// Nothing is laid out here.
	vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 30));
	document.body.innerHTML =
		'<form><input name="email" autocomplete="username"><input type="password"><button>Log in</button></form>';
	document.querySelector('form')?.addEventListener('submit', (event) => {
		event.preventDefault();
		page.push('submit');
	});
	const send = clientDouble((name) => {
		sent.push(name);
		return name === 'signin/stops' ? answer.promise : { ok: true };
	});
	let isAlive = true;
	endWatch = () => {
		isAlive = false;
	};
	watchSignin({
		send,
		openRoot: () => null,
		isExtensionAlive: () => isAlive,
		onNews: () => undefined,
		onWord: (listener) => {
			say = listener;
		},
	});
});
afterEach(() => {
	// The next test has the same window.
	endWatch();
	vi.restoreAllMocks();
	globalThis.signpostSigninWatched = undefined;
});

test('the banner is told of a sign-in only when what stops is stopped', async () => {
	expect(sent).toEqual(['signin/stops']);
	answer.resolve({ stops: true });
	await settled();
	expect(sent).toEqual(['signin/stops', 'signin/seen']);
});

test('who is quicker than the answer waits for it, then for their own word', async () => {
	logIn();
	expect([page, sent]).toEqual([[], ['signin/stops']]);
	answer.resolve({ stops: true });
	await settled();
	expect([page, sent]).toEqual([[], ['signin/stops', 'signin/held', 'signin/seen']]);
	say({ to: 'signin', word: 'go-on' });
	expect(page).toEqual(['submit']);
});

test.each([
	['nothing stops', () => answer.resolve({ stops: false })],
	['nobody answers', () => answer.reject(new Error('the worker is broken'))],
])('who is quicker than the answer goes through by themselves where %s', async (_, end) => {
	logIn();
	expect(page).toEqual([]);
	end();
	await settled();
	expect(page).toEqual(['submit']);
	logIn();
	expect(page).toEqual(['submit', 'submit']);
});
