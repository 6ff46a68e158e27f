import type { PolicySource } from '../utils/contracts/policy-source.ts';
import { createDraft, readDraft, theDraft } from './policy/draft.ts';
import { type PublishedPolicy, publishedPolicy, readNewestVersion, unpublished } from './policy/in-force.ts';
import { signRelease, storeRelease } from './policy/release.ts';
import { sources } from './policy/sources.ts';
import type { Services } from './services.ts';
import type { Database } from './store/tables.ts';
import type { Workshop } from './workshop/workshop.ts';

interface Opening {
	db: Database;
	workshop: Workshop;
	/** The policy that a first start drafts. */
	sample: () => PolicySource;
	now: Date;
}

/** The version in force; on the first start the sample becomes the draft, and nothing is in force yet. */
export async function versionInForce({ db, workshop, sample, now }: Opening): Promise<PublishedPolicy> {
	const newest = await readNewestVersion(db);
	if (newest !== null) return publishedPolicy(newest, await workshop.run('content', { sourceHash: newest.sourceHash }));
	if ((await readDraft(db)) === null) await createDraft(db, await sources(db).put(sample()));
	const { sourceHash } = await theDraft(db);
	return unpublished(sourceHash, await workshop.run('content', { sourceHash }), now);
}

/** Publishes the draft of a first start as version 1, where this desk can sign. It is there as a start, not to be checked. */
export async function publishFirst(services: Services): Promise<void> {
	const { db, workshop, policy, signing } = services;
	if (policy.current.version > 0 || signing.at === 'offline') return;
	const now = services.now();
	const prepared = await workshop.run('prepare', { sourceHash: policy.current.sourceHash, rightAt: null });
	const release = await signRelease(services, prepared, now);
	policy.advance(
		await db.transaction().execute((tx) => storeRelease(tx, release, { by: 'desk', what: 'published', now })),
	);
}
