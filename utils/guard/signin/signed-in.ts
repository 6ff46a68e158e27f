import { nameOf } from './page-text.ts';
import type { Root } from './tree.ts';
import { leaveWords } from './words.ts';

const leaving = ['logout', 'log-out', 'logoff', 'signout', 'sign-out', 'sign_out', 'log_out'];
const ways = leaving.map((word) => `a[href*="${word}" i],form[action*="${word}" i]`).join();
const account = ['account', 'user', 'profile', 'avatar'].map((word) => `[aria-label*="${word}" i]`).join();
const menus = `:is(${account}):is([aria-haspopup],[class*=menu i]),header :is(${account}):is(button,[role=button]),img[alt=avatar i],header img[alt*=profile i]`;

/** Whether a page shows that somebody is signed in already: a way out, or a menu of their own, open or not. */
export function isSignedIn(roots: readonly Root[]): boolean {
	return roots.some((root) => {
		if (root.querySelector(`${ways},${menus}`)) return true;
		return [...root.querySelectorAll('button,a,[role=menuitem]')].some((element) => leaveWords.test(nameOf(element)));
	});
}
