import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pause } from '../../../utils/platform/pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a pause is over after its time, and not before', async () => {
	let isOver = false;
	void pause(1_000, new AbortController().signal).then(() => {
		isOver = true;
	});
	await vi.advanceTimersByTimeAsync(999);
	expect(isOver).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	expect(isOver).toBe(true);
});

test('a pause ends with its signal, and no timer stays', async () => {
	const life = new AbortController();
	const paused = pause(1_000, life.signal);
	expect(vi.getTimerCount()).toBe(1);
	life.abort();
	await paused;
	expect(vi.getTimerCount()).toBe(0);
	await pause(1_000, life.signal);
	expect(vi.getTimerCount()).toBe(0);
});

test('a signal that goes on does not remember the pauses that are over', async () => {
	const { signal } = new AbortController();
	const listening = new Set<unknown>();
	vi.spyOn(signal, 'addEventListener').mockImplementation((_, listener) => void listening.add(listener));
	vi.spyOn(signal, 'removeEventListener').mockImplementation((_, listener) => void listening.delete(listener));
	const paused = pause(1_000, signal);
	expect(listening.size).toBe(1);
	await vi.advanceTimersByTimeAsync(1_000);
	await paused;
	expect(listening.size).toBe(0);
});
