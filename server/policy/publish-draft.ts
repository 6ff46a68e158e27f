import type { Published } from '../../utils/contracts/admin.ts';
import type { Admin } from '../admin/who.ts';
import { Refusal } from '../http/refusal.ts';
import { checkPolicy } from '../publish/check.ts';
import type { Services } from '../services.ts';
import { putInForce } from './announce.ts';
import { readDraft } from './draft.ts';
import { release } from './release.ts';

/** Publishes the draft as the next version. Throws a 422 with every fault that stands against it. */
export async function publishDraft(services: Services, by: Admin): Promise<Published> {
	const now = services.now();
	const published = await services.db.transaction().execute(async (tx) => {
		const { source } = await readDraft(tx);
		const { faults } = checkPolicy(source, now);
		if (faults.length > 0) {
			throw new Refusal(422, 'The draft cannot be published as it is. Nothing changed for anybody.', faults);
		}
		return release(tx, { source, by, what: 'published', key: services.key, now });
	});
	putInForce(services, published);
	return { version: published.version, publishedAt: published.publishedAt };
}
