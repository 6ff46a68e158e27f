import { describe, expect, test } from 'vitest';
import { codeIn, hrefOf, parseRoute, type Route } from '../../../../server/console/route.ts';

const id = '0b9f4a1e-6f0e-4c0e-9a52-0c7a3a1f4d11';

describe('the address of a view', () => {
	test.each<Route>([
		{ view: 'requests', id: null },
		{ view: 'requests', id },
		{ view: 'apps' },
		{ view: 'publish' },
		{ view: 'grants' },
		{ view: 'browsers' },
		{ view: 'set-up' },
	])('leads back to it: %o', (route) => {
		expect(parseRoute(hrefOf(route))).toEqual(route);
	});

	test.each(['', '#', '#/', '#/nowhere', '#/requests/not-an-id', '#code=abc'])('"%s" leads to the queue', (hash) => {
		expect(parseRoute(hash)).toEqual({ view: 'requests', id: null });
	});
});

describe('the code of a sign-in link', () => {
	test('is found as the desk prints it', () => {
		expect(codeIn('#code=OQq_MyX474Sj9NWqXCBx')).toBe('OQq_MyX474Sj9NWqXCBx');
	});

	test.each(['', '#/requests', '#code=', `#/requests/${id}`])('is not found in "%s"', (hash) => {
		expect(codeIn(hash)).toBeNull();
	});
});
