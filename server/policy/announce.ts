import type { Services } from '../services.ts';
import type { PublishedPolicy } from './in-force.ts';

/** Puts a committed version in force, tells every stream, and tidies up behind the versions before it. */
export async function putInForce(
	{ policy, hub, workshop }: Pick<Services, 'policy' | 'hub' | 'workshop'>,
	published: PublishedPolicy,
): Promise<void> {
	policy.advance(published);
	hub.announce({ about: 'policy', version: published.version });
	await workshop.run('tidy', { version: published.version });
}
