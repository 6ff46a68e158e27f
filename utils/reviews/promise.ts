import type { Settings } from '../contracts/policy-wire.ts';
import { promisedAfter } from '../policy/promise.ts';

/** By when an answer is promised to somebody who asks at `askedAt` (epoch milliseconds), as an instant. */
export function promisedBy(askedAt: number, { promise }: Pick<Settings, 'promise'>): string {
	return new Date(promisedAfter(askedAt, promise)).toISOString();
}
