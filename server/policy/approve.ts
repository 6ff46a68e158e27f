import type { Actor } from '../admin/audit.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../store/tables.ts';
import { type DraftState, replaceDraft, theDraft } from './draft.ts';
import type { PublishedPolicy } from './in-force.ts';
import { signerHere } from './policy-keys.ts';
import { type Release, signRelease, storeRelease } from './release.ts';

/** The next version with one app approved, and the draft with the same: ready to be committed together. */
export interface PreparedApproval {
	release: Release;
	draft: Pick<DraftState, 'sourceHash' | 'changes'>;
	revision: number;
}

/** Throws a 409 where the app is gone, or where policies are signed elsewhere. */
export async function prepareApproval(services: Services, app: string, now: Date): Promise<PreparedApproval> {
	signerHere(services);
	const { sourceHash, revision } = await theDraft(services.db);
	const { prepared, draft } = await services.workshop.run('prepareApproval', {
		published: services.policy.current.sourceHash,
		draft: sourceHash,
		app,
	});
	return { release: await signRelease(services, prepared, now), draft, revision };
}

/** Publishes a prepared approval. Throws a 412 where the draft was changed in between. */
export async function storeApproval(
	tx: Tx,
	{ release, draft, revision }: PreparedApproval,
	by: Actor,
	now: Date,
): Promise<PublishedPolicy> {
	await replaceDraft(tx, draft, revision);
	return storeRelease(tx, release, { by, what: 'published', now });
}
