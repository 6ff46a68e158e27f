import type { Published } from '../../utils/contracts/admin.ts';
import type { Admin } from '../admin/who.ts';
import type { Services } from '../services.ts';
import { putInForce } from './announce.ts';
import { replaceDraft, theDraft } from './draft.ts';
import { publicKeys } from './policy-keys.ts';
import { storeRelease } from './release.ts';

/**
 * Publishes a policy that was signed elsewhere. A draft that nobody has changed since the version before follows it.
 * Throws a 422 with what stands against it, a 409 where another version came in between.
 */
export function publishSigned(services: Services, body: Uint8Array, by: Admin): Promise<Published> {
	const { db, workshop, policy } = services;
	return services.inTurn(async () => {
		const now = services.now();
		const publishedAt = now.toISOString();
		const before = policy.current;
		const keys = await publicKeys(services);
		const { prepared, signed, head, kid } = await workshop.run('prepareSigned', {
			body,
			keys,
			newest: before.version,
			now: publishedAt,
		});
		const { sourceHash } = prepared;
		const version = { version: head.version, publishedAt, head: signed, kid, sourceHash };
		const published = await db.transaction().execute(async (tx) => {
			const draft = await theDraft(tx);
			if (draft.sourceHash === before.sourceHash) await replaceDraft(tx, { sourceHash, changes: 0 }, draft.revision);
			return storeRelease(tx, { version, content: prepared, head }, { by, what: 'published (signed elsewhere)', now });
		});
		await putInForce(services, published);
		return { version: published.version, publishedAt };
	});
}
