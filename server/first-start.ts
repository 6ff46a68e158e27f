import type { PolicySource } from '../utils/contracts/policy-source.ts';
import { createDraft } from './policy/draft.ts';
import { type PublishedPolicy, publishedPolicy, readNewestVersion } from './policy/in-force.ts';
import { release } from './policy/release.ts';
import type { SigningKey } from './publish/keys.ts';
import type { Database } from './store/tables.ts';

/** The version in force; on the first start the sample becomes draft and version 1. */
export async function firstVersion(
	db: Database,
	key: SigningKey,
	sample: () => PolicySource,
	now: Date,
): Promise<PublishedPolicy> {
	return db.transaction().execute(async (tx) => {
		const newest = await readNewestVersion(tx);
		if (newest !== null) return publishedPolicy(newest);
		const source = sample();
		await createDraft(tx, source);
		return release(tx, { source, by: 'desk', what: 'published', key, now });
	});
}
