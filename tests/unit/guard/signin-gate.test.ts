// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { type SigninGate, signinGate } from '../../../utils/guard/signin/gate.ts';
import type { SignIn } from '../../../utils/guard/signin/recognise.ts';

let gate: SigninGate;
let isOver: boolean;
/** What reached the page, and how often something was held. */
let page: string[];
let held: number;

const one = (selector: string) => {
	const element = document.querySelector<HTMLElement>(selector);
	if (!element) throw new Error(`there is no ${selector}`);
	return element;
};

beforeEach(() => {
	document.body.innerHTML = `<form><input type="password"><button id="in"><span id="label">Log in</span></button></form>
		<button id="google">Continue with Google</button><button id="theme">Dark</button>`;
	isOver = false;
	page = [];
	held = 0;
	one('form').addEventListener('submit', (event) => {
		event.preventDefault();
		page.push('submit');
	});
	for (const id of ['in', 'google', 'theme']) one(`#${id}`).addEventListener('click', () => page.push(id));
	gate = signinGate(
		() => isOver,
		() => held++,
	);
	const scope = { element: one('form'), fields: [], buttons: [one('#in')], calls: '', title: '', about: '' };
	gate.watch({ scopes: [scope], waysIn: [one('#google')], roots: [document] } satisfies SignIn);
	gate.close();
});

test.each([
	['a button', '#label'],
	['a provider', '#google'],
])('%s that signs in waits, and nothing of it reaches the page', (_, selector) => {
	one(selector).click();
	expect([page, held]).toEqual([[], 1]);
});

test('everything else on the page goes on as always', () => {
	one('#theme').click();
	expect([page, held]).toEqual([['theme'], 0]);
});

test('going on does the same once more, and what comes after is free', () => {
	one('#google').click();
	gate.open('replay');
	expect(page).toEqual(['google']);
	one('#in').click();
	expect(page).toEqual(['google', 'in', 'submit']);
	expect(held).toBe(1);
});

test('a form that is sent without a button waits, and is sent then', () => {
	one('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
	expect([page, held]).toEqual([[], 1]);
	gate.open('replay');
	expect(page).toEqual(['submit']);
});

test('where the policy changed meanwhile, what waited is forgotten, and the page is free', () => {
	one('#google').click();
	gate.open('forget');
	expect(page).toEqual([]);
	one('#google').click();
	expect(page).toEqual(['google']);
});

test('a page that has outlived the extension is free', () => {
	isOver = true;
	one('#google').click();
	expect([page, held]).toEqual([['google'], 0]);
});

test('what came before it was known whether anything stops is told of once it is', () => {
	one('#google').click();
	gate.close();
	expect([page, held]).toEqual([[], 2]);
	gate.open('replay');
	expect(page).toEqual(['google']);
});
