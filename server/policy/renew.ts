import type { Services } from '../services.ts';
import { putInForce } from './announce.ts';
import { readNewestVersion } from './in-force.ts';
import { headLifetime, release } from './release.ts';

const everyMs = 6 * 3_600_000;

/** Signs the version in force anew, as the next version, when half of its time is over. */
async function renewIfDue(services: Services): Promise<void> {
	const now = services.now();
	const renewed = await services.db.transaction().execute(async (tx) => {
		const newest = await readNewestVersion(tx);
		if (newest === null || now.getTime() - Date.parse(newest.publishedAt) < (headLifetime * 1000) / 2) return null;
		return release(tx, { source: newest.source, by: 'desk', what: 'renewed', key: services.key, now });
	});
	if (renewed !== null) putInForce(services, renewed);
}

/** Keeps the head from expiring while nobody publishes: looks at once, and every six hours until `signal` aborts. */
export async function keepFresh(services: Services, signal: AbortSignal): Promise<void> {
	await renewIfDue(services);
	const timer = setInterval(() => {
		renewIfDue(services).catch((error: unknown) => services.log.error({ err: error }, 'the head was not renewed'));
	}, everyMs);
	timer.unref();
	signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
