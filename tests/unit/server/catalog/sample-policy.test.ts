import { describe, expect, test } from 'vitest';
import { samplePolicy } from '../../../../server/catalog/sample-policy.ts';
import { checkPolicy } from '../../../../server/publish/check.ts';
import { compilePolicy } from '../../../../server/publish/compile.ts';
import type { LocalizedText } from '../../../../utils/contracts/primitives.ts';
import { standings } from '../../../../utils/contracts/vocabulary.ts';
import { alternativesFor } from '../../../../utils/policy/alternatives.ts';
import { browse } from '../publish/support/published.ts';

const source = samplePolicy();
const now = new Date('2026-11-14T12:00:00Z');
const browser = browse(compilePolicy(source));
const app = (id: string) => source.apps.find((each) => each.id === id);

test('has nothing wrong and nothing odd in it, today and in ten years', () => {
	expect(checkPolicy(source, now)).toEqual({ faults: [], warnings: [] });
	expect(checkPolicy(source, new Date('2036-11-14T12:00:00Z'))).toEqual({ faults: [], warnings: [] });
});

test('knows the apps that people come across, with every standing among them', () => {
	expect(source.apps.length).toBeGreaterThanOrEqual(170);
	expect(source.categories.length).toBeGreaterThanOrEqual(16);
	const counts = Object.fromEntries(
		standings.map((standing) => [standing, source.apps.filter((each) => each.standing === standing).length]),
	);
	expect(counts).toMatchObject({
		approved: expect.toSatisfy((n: number) => n >= 30),
		blocked: expect.toSatisfy((n: number) => n >= 3 && n <= 5),
	});
	expect(counts.unreviewed).toBeGreaterThan(source.apps.length / 2);
});

test('is what the tour tells', () => {
	expect(source.organization).toMatchObject({ name: 'Northwind Trading', shortName: 'Northwind' });
	expect(source.promise.hours).toBe(4);
	expect(app('trello')).toMatchObject({
		hosts: ['trello.com'],
		category: 'boards',
		standing: 'unreviewed',
		alternatives: ['asana', 'planner'],
	});
	expect(app('wetransfer')).toMatchObject({
		hosts: ['wetransfer.com', 'we.tl'],
		standing: 'unsanctioned',
		alternatives: ['sharepoint'],
	});
	expect(app('asana')?.standing).toBe('approved');
});

test.each([
	['https://trello.com/b/1', 'trello'],
	['https://acme.slack.com/', 'slack'],
	['https://northwind-trading.slack.com/', 'slack-northwind'],
	['https://docs.google.com/forms/d/1', 'google-forms'],
	['https://docs.google.com/document/d/1', 'google-docs'],
	['https://acme.atlassian.net/wiki/spaces', 'confluence'],
	['https://acme.atlassian.net/jira', 'jira'],
	['https://gist.github.com/', 'github-gist'],
	['https://github.com/', 'github'],
	['https://outlook.office365.com/book/us', 'bookings'],
	['https://nottrello.com/', null],
	['https://trello.com.evil.example/', null],
	['https://www.google.com/search?q=trello', null],
])('%s is %s', (url, id) => {
	expect(browser.appAt(url)?.id ?? null).toBe(id);
});

test('whoever meets an app that is not approved has something to use instead', () => {
	const stuck = source.apps
		.filter(({ standing }) => standing !== 'approved')
		.filter((each) => alternativesFor(each, browser.settings.offers, [], now.getTime()).length === 0);
	expect(stuck.map(({ id }) => id)).toEqual([]);
});

describe('speaks plainly', () => {
	const both = (text: LocalizedText | undefined) => Object.keys(text ?? {}).sort();

	test('in English and German, wherever somebody reads it', () => {
		for (const { name, goodFor } of source.categories)
			expect([both(name), both(goodFor)]).toEqual([
				['de', 'en'],
				['de', 'en'],
			]);
		for (const each of source.apps) {
			expect(each.goodFor?.en).toBeDefined();
			if (each.standing === 'approved') expect(both(each.goodFor), each.id).toEqual(['de', 'en']);
			if (each.why) expect(both(each.why), each.id).toEqual(['de', 'en']);
			if (each.access) expect(both(each.access), each.id).toEqual(['de', 'en']);
		}
	});

	test('with one sentence as a reason, without the words of a guard, and in German as Sie', () => {
		for (const { id, why, goodFor, access } of source.apps) {
			for (const text of Object.values(why ?? {})) {
				expect(text, id).toMatch(/^[A-ZÄÖÜ].*[^.]\.$/);
				expect(text, id).not.toMatch(/violat|unauthor|prohibit|forbidden|policy|block|verboten|gesperrt|!/i);
			}
			for (const text of [why, goodFor, access]) expect(text?.de ?? '', id).not.toMatch(/\b(du|dich|dir|dein\w*)\b/i);
			for (const text of Object.values(goodFor ?? {})) expect(text, id).not.toMatch(/[.!]$/);
		}
	});
});

test('names people by their role', () => {
	expect(source.liaisons.filter(({ groups }) => groups.length === 0)).toHaveLength(1);
	for (const group of source.groups) expect(source.liaisons.some(({ groups }) => groups.includes(group.id))).toBe(true);
	for (const { name, contact } of source.liaisons) {
		expect(name.en).toMatch(/^your /);
		expect(name.de).toMatch(/^Ihre? /);
		expect(contact).toMatch(/^mailto:[\w-]+@northwind\.example$/);
	}
});
