import type { Settings } from '../contracts/policy-wire.ts';

/** By when an answer is promised to somebody who asks at `askedAt` (epoch milliseconds), as an instant. */
export function promisedBy(askedAt: number, { promise }: Pick<Settings, 'promise'>): string {
	return new Date(askedAt + promise.hours * 3_600_000).toISOString();
}
