import { describe, expect, test } from 'vitest';
import { hostStandings, moments, responses } from '../../../utils/contracts/vocabulary.ts';
import { defaultResponses, fullResponses, responseFor, stricter } from '../../../utils/policy/responses.ts';

test('the defaults are those of the design', () => {
	const table = hostStandings.map((standing) => moments.map((moment) => defaultResponses[standing][moment]));
	expect(table).toEqual([
		['quiet', 'quiet', 'quiet'],
		['badge', 'quiet', 'pause'],
		['banner-compact', 'banner', 'pause'],
		['banner', 'pause', 'hold'],
		['block', 'block', 'block'],
		['quiet', 'banner-compact', 'pause'],
	]);
});

test('a policy changes the cells that it names, and no other', () => {
	const table = fullResponses({ tolerated: { upload: 'quiet' }, unlisted: { visit: 'badge' } });
	expect(table).toEqual({
		...defaultResponses,
		tolerated: { visit: 'badge', signin: 'quiet', upload: 'quiet' },
		unlisted: { visit: 'badge', signin: 'banner-compact', upload: 'pause' },
	});
});

describe('one cell', () => {
	const table = fullResponses({ unreviewed: { upload: 'hold' } });

	test("is the app's own before the organization's", () => {
		const record = { responses: { unreviewed: { upload: 'quiet' as const } } };
		expect(responseFor('unreviewed', 'upload', record, table)).toBe('quiet');
		expect(responseFor('unreviewed', 'visit', record, table)).toBe('banner-compact');
		expect(responseFor('approved', 'upload', record, table)).toBe('quiet');
		expect(responseFor('unreviewed', 'upload', {}, table)).toBe('hold');
	});

	test('of a host on no list is the organization’s alone', () => {
		expect(responseFor('unlisted', 'upload', null, table)).toBe('pause');
	});
});

test('the stricter of two wins, from quiet to block', () => {
	for (const [i, a] of responses.entries()) {
		for (const [j, b] of responses.entries()) expect(stricter(a, b)).toBe(responses[Math.max(i, j)]);
	}
});
