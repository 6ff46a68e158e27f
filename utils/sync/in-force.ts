import type { Head, Settings } from '../contracts/policy-wire.ts';
import type { PolicyInForce } from '../platform/items.ts';
import type { TrustedHead } from './trust.ts';

/** Where a policy came from, and by which head. */
export type Origin = Pick<PolicyInForce, 'realm'> & Pick<TrustedHead, 'digest' | 'kid'>;

/** What every page needs of a policy, from the files that make it up. */
export function policyInForce({ realm, digest, kid }: Origin, head: Head, settings: Settings): PolicyInForce {
	const { version, issued, expires, shards } = head;
	const { responses, unlisted, budget } = settings;
	return { realm, version, digest, kid, issued, expires, shards, responses, unlisted, budget };
}
