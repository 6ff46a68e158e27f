import type { PublishedPolicy } from '../policy/in-force.ts';
import type { Services } from '../services.ts';

const everyMs = 3_600_000;

/** Instant before which counted moments are not kept, by what the policy in force says. */
export function keptSince({ shared }: PublishedPolicy, now: Date): string {
	return new Date(now.getTime() - shared.privacy.keepEventsDays * 24 * 3_600_000).toISOString();
}

/** Deletes counted moments whose time is over. */
export async function forgetOldMoments({ db, policy, now }: Pick<Services, 'db' | 'policy' | 'now'>): Promise<void> {
	await db.deleteFrom('moments').where('at', '<', keptSince(policy.current, now())).execute();
}

/** Keeps counted moments for no longer than the policy says: looks at once, and every hour until `signal` aborts. */
export async function keepForgetting(services: Services, signal: AbortSignal): Promise<void> {
	await forgetOldMoments(services);
	const timer = setInterval(() => {
		forgetOldMoments(services).catch((error: unknown) =>
			services.log.error({ err: error }, 'old counted moments were not deleted'),
		);
	}, everyMs);
	timer.unref();
	signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
