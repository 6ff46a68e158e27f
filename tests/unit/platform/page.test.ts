import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onSiteNews } from '../../../utils/platform/page.ts';
import { afterShown, afterSnooze, afterWaking, freshFatigue } from '../../../utils/policy/fatigue.ts';

const now = Date.parse('2026-11-14T09:00:00Z');
const hour = 3_600_000;
const budget = { bannersPerDay: 4, snoozeHours: 8 };

type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

let listeners: Set<Listener>;
let life: AbortController;
let heard: number;

/** Storage says that a value has changed. */
function change(key: string, oldValue: unknown, newValue: unknown, area = 'local'): number {
	heard = 0;
	for (const listener of listeners) listener({ [key]: { oldValue, newValue } }, area);
	return heard;
}

beforeEach(() => {
	listeners = new Set();
	const onChanged = {
		addListener: (listener: Listener) => listeners.add(listener),
		removeListener: (listener: Listener) => listeners.delete(listener),
	};
	vi.stubGlobal('chrome', { runtime: { id: 'signpost' }, storage: { onChanged } });
	life = new AbortController();
	onSiteNews(() => heard++, life.signal, ['passes']);
});
afterEach(() => vi.unstubAllGlobals());

test('what decides about a site is news in its page', () => {
	expect(change('policy', { version: 1 }, { version: 2 })).toBe(1);
	expect(change('passes', {}, { trello: now + hour })).toBe(1);
	expect(change('preferences', {}, { appearance: 'dark' })).toBe(0);
	expect(change('policy', {}, {}, 'session')).toBe(0);
});

test('an app put off, here or in another tab, is news, and so is its end; a banner that was counted is none', () => {
	const shown = afterShown(freshFatigue, now);
	const snoozed = afterSnooze(shown, 'trello', budget, now);
	expect(change('fatigue', undefined, shown)).toBe(0);
	expect(change('fatigue', shown, afterShown(shown, now))).toBe(0);
	expect(change('fatigue', shown, snoozed)).toBe(1);
	expect(change('fatigue', snoozed, afterShown(snoozed, now))).toBe(0);
	expect(change('fatigue', snoozed, afterWaking(snoozed, 'trello'))).toBe(1);
});

test('nothing is heard after the end', () => {
	life.abort();
	expect(change('policy', { version: 1 }, { version: 2 })).toBe(0);
});
