import { describe, expect, test } from 'vitest';
import { dueOf } from '../../../../../server/console/requests/due.ts';
import { nextAfter, orderRequests, stepFrom } from '../../../../../server/console/requests/order.ts';
import { anEntry } from '../sample.ts';

const names = (entries: readonly { name: string }[]) => entries.map(({ name }) => name);

const wanted = anEntry({ name: 'wanted', demand: 4, promisedBy: '2026-11-20T18:00:00.000Z' });
const urgent = anEntry({ name: 'urgent', promisedBy: '2026-11-20T10:00:00.000Z' });
const newest = anEntry({ name: 'newest', askedAt: '2026-11-20T12:00:00.000Z', promisedBy: '2026-11-20T16:00:00.000Z' });
const asked = anEntry({ name: 'asked back', demand: 9, state: 'needs-more' });
const queue = [newest, asked, urgent, wanted];

describe('the order of the queue', () => {
	test('the most wanted comes first, then what was promised soonest', () => {
		expect(names(orderRequests(queue, 'wanted'))).toEqual(['wanted', 'urgent', 'newest', 'asked back']);
	});

	test('or what was promised soonest, or the newest', () => {
		expect(names(orderRequests(queue, 'promised'))).toEqual(['urgent', 'newest', 'wanted', 'asked back']);
		expect(names(orderRequests(queue, 'newest'))[0]).toBe('newest');
	});

	test('what waits for the person stands last, however many want it', () => {
		expect(names(orderRequests(queue, 'wanted')).at(-1)).toBe('asked back');
	});
});

describe('moving through the queue', () => {
	test('after an answer the next one comes, and after the last one the first', () => {
		const ordered = orderRequests(queue, 'wanted');
		expect(nextAfter(ordered, wanted.id)).toBe(urgent.id);
		expect(nextAfter(ordered, newest.id)).toBe(wanted.id);
	});

	test('nothing comes where all that is left waits for the person', () => {
		expect(nextAfter([urgent, asked], urgent.id)).toBeNull();
	});

	test('j and k step to the ends and no further', () => {
		const ids = ['a', 'b', 'c'];
		expect(stepFrom(ids, null, 1)).toBe('a');
		expect(stepFrom(ids, 'b', 1)).toBe('c');
		expect(stepFrom(ids, 'c', 1)).toBe('c');
		expect(stepFrom(ids, 'a', -1)).toBe('a');
		expect(stepFrom([], null, 1)).toBeNull();
	});
});

describe('a promised time', () => {
	const now = new Date('2026-11-20T12:00:00.000Z');

	test.each([
		['2026-11-20T11:59:00.000Z', 'overdue'],
		['2026-11-20T12:00:00.000Z', 'soon'],
		['2026-11-20T13:00:00.000Z', 'soon'],
		['2026-11-20T13:01:00.000Z', 'later'],
	])('%s at noon is %s', (promisedBy, due) => {
		expect(dueOf(promisedBy, now)).toBe(due);
	});
});
