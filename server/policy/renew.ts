import { readHead } from '../publish/read-head.ts';
import { sameJson } from '../publish/same-json.ts';
import type { Services } from '../services.ts';
import { putInForce } from './announce.ts';
import type { PublishedPolicy } from './in-force.ts';
import { publicKeys } from './policy-keys.ts';
import { headLifetime, signRelease, storeRelease } from './release.ts';

const everyMs = 6 * 3_600_000;

/** Signs the version in force anew, as the next version; nothing of it changes but dates and keys. */
async function renew(services: Services, current: PublishedPolicy, now: Date): Promise<void> {
	const { db } = services;
	const head = readHead(current.head);
	const release = await signRelease(services, { ...current, head }, now);
	const renewed = await db
		.transaction()
		.execute((tx) => storeRelease(tx, release, { by: 'desk', what: 'renewed', now }));
	await putInForce(services, renewed);
}

/** Renews the head when half of its time is over, or when the keys that it names are not those of the desk any more. */
export function renewIfDue(services: Services): Promise<void> {
	return services.inTurn(async () => {
		const { signing, policy, log } = services;
		const now = services.now();
		const { current } = policy;
		const halfTime = now.getTime() - Date.parse(current.publishedAt) >= (headLifetime * 1000) / 2;
		if (signing.at === 'offline') {
			if (halfTime && current.version > 0)
				log.warn({ expires: current.expiresAt }, 'the policy wants to be signed anew');
			return;
		}
		await signing.ring.handOnIfDue(now);
		if (halfTime || !sameJson(current.keys, await publicKeys(services))) await renew(services, current, now);
	});
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
