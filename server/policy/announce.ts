import type { Services } from '../services.ts';
import type { PublishedPolicy } from './in-force.ts';

/** Puts a committed version in force and tells every stream. */
export function putInForce({ policy, hub }: Pick<Services, 'policy' | 'hub'>, published: PublishedPolicy): void {
	policy.advance(published);
	hub.announce({ about: 'policy', version: published.version });
}
