import { Refusal } from './refusal.ts';

const windowMs = 60_000;
const maxWrong = 20;
const maxSources = 10_000;

/**
 * Counts wrong keys and codes by where they come from. The secrets are too long to be guessed, so this only tells a broken
 * client to wait; a right secret is never turned away, also not from behind a shared proxy, so each is looked up first.
 */
export class WrongTries {
	readonly #counts = new Map<string, { since: number; wrong: number }>();

	/** Counts one wrong try; throws a 429 where there were too many within a minute. */
	note(source: string, now: Date): void {
		const at = now.getTime();
		const known = this.#counts.get(source);
		const count = known && at - known.since < windowMs ? known : { since: at, wrong: 0 };
		count.wrong += 1;
		if (this.#counts.size >= maxSources) this.#counts.clear();
		this.#counts.set(source, count);
		if (count.wrong > maxWrong)
			throw new Refusal(429, 'Too many wrong tries from here. Wait a minute, then try again.');
	}
}
