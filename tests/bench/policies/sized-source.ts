import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import { seededRandom } from '../core/random.ts';
import { madeUpHosts } from './hosts.ts';
import { type Size, sizes } from './sizes.ts';
import { policyWith } from './source.ts';

// Its own seed: the policies stay the same whatever the seed of the run is.
const seed = 20_261_121;

/** The hosts of the policy of this size; a larger one begins with those of the smaller. */
export function hostsOf(size: Size): string[] {
	return madeUpHosts(sizes[size], seededRandom(seed));
}

/** A policy of this size: one unreviewed app for each pattern, the most that a pattern can cost. */
export function sizedSource(size: Size): PolicySourceInput {
	return policyWith(hostsOf(size));
}
