import type { Actor } from '../admin/audit.ts';
import { Refusal } from '../http/refusal.ts';
import type { SigningKey } from '../publish/keys.ts';
import type { Tx } from '../store/tables.ts';
import { readDraft, replaceDraft, withStanding } from './draft.ts';
import { type PublishedPolicy, readNewestVersion } from './in-force.ts';
import { release } from './release.ts';

/**
 * Publishes the version in force with one app approved, and approves it in the draft too. What else waits in the draft
 * stays there. The source is not checked again: it was when it was published, and a rule that has run out since is no
 * reason to keep people waiting.
 */
export async function approveForEveryone(
	tx: Tx,
	app: string,
	{ by, key, now }: { by: Actor; key: SigningKey; now: Date },
): Promise<PublishedPolicy> {
	const newest = await readNewestVersion(tx);
	const source = newest && withStanding(newest.source, app, 'approved');
	if (!source)
		throw new Refusal(409, 'The app left the policy a moment ago. Approve the person, or add the app again.');
	const draft = await readDraft(tx);
	const changed = withStanding(draft.source, app, 'approved');
	if (changed !== null) await replaceDraft(tx, changed, draft.revision);
	return release(tx, { source, by, what: 'published', key, now });
}
