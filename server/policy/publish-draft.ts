import type { Published } from '../../utils/contracts/admin.ts';
import type { Admin } from '../admin/who.ts';
import type { Services } from '../services.ts';
import { putInForce } from './announce.ts';
import { theDraft } from './draft.ts';
import { signerHere } from './policy-keys.ts';
import { signRelease, storeRelease } from './release.ts';

/** Publishes the draft as the next version. Throws a 422 with every fault that stands against it. */
export function publishDraft(services: Services, by: Admin): Promise<Published> {
	const { db, workshop } = services;
	return services.inTurn(async () => {
		signerHere(services);
		const now = services.now();
		const { sourceHash } = await theDraft(db);
		const prepared = await workshop.run('prepare', { sourceHash, rightAt: now.toISOString() });
		const release = await signRelease(services, prepared, now);
		const published = await db.transaction().execute((tx) => storeRelease(tx, release, { by, what: 'published', now }));
		await putInForce(services, published);
		return { version: published.version, publishedAt: published.publishedAt };
	});
}
