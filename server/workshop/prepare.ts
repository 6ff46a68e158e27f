import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import { Refusal } from '../http/refusal.ts';
import { appTable } from '../policy/app-table.ts';
import { addBlobs } from '../policy/blobs.ts';
import { type DraftState, withStanding } from '../policy/draft.ts';
import type { Content } from '../policy/in-force.ts';
import { checkPolicy } from '../publish/check.ts';
import { type CompiledPolicy, compilePolicy } from '../publish/compile.ts';
import { countChanges } from '../publish/diff.ts';
import type { Shop } from './shop.ts';

/** A policy whose files are stored: with a signed head it is in force. */
export interface Prepared extends Content {
	sourceHash: string;
	/** All of the head but version, dates and keys. */
	head: CompiledPolicy['head'];
}

function contentOf({ apps, ...shared }: PolicySource): Content {
	return { shared, apps: appTable(apps) };
}

/** Throws a 422 with every fault of a policy. */
export function refuseFaults(source: PolicySource, at: string): void {
	const { faults } = checkPolicy(source, new Date(at));
	if (faults.length > 0) {
		throw new Refusal(422, 'The policy cannot be published as it is. Nothing changed for anybody.', faults);
	}
}

/** Stores the files of a policy that has no fault. */
export async function lay(
	{ db, sources, pace }: Shop,
	source: PolicySource,
	compiled: CompiledPolicy,
): Promise<Prepared> {
	await addBlobs(db, [compiled.settings, ...compiled.blocks, ...compiled.shards], pace);
	return { ...contentOf(source), sourceHash: await sources.put(source), head: compiled.head };
}

/** What the desk keeps at hand of a stored policy. */
export async function content({ sources }: Shop, { sourceHash }: { sourceHash: string }): Promise<Content> {
	return contentOf(await sources.get(sourceHash));
}

/** Checks (where it has to be right today), compiles and stores a policy. Throws a 422 with its faults. */
export async function prepare(
	shop: Shop,
	{ sourceHash, rightAt }: { sourceHash: string; rightAt: string | null },
): Promise<Prepared> {
	const source = await shop.sources.get(sourceHash);
	if (rightAt !== null) refuseFaults(source, rightAt);
	return lay(shop, source, compilePolicy(source));
}

/**
 * The version in force with one app approved, and the draft with the same; what else waits in the draft stays there. It is
 * not checked again: it was when it was published, and a rule that has run out since is no reason to keep people waiting.
 */
export async function prepareApproval(
	shop: Shop,
	{ published, draft, app }: { published: string; draft: string; app: string },
): Promise<{ prepared: Prepared; draft: Pick<DraftState, 'sourceHash' | 'changes'> }> {
	const source = withStanding(await shop.sources.get(published), app, 'approved');
	if (source === null) {
		throw new Refusal(409, 'The app left the policy a moment ago. Approve the person, or add the app again.');
	}
	const edited = published === draft ? source : await shop.sources.get(draft);
	const changed = withStanding(edited, app, 'approved') ?? edited;
	const prepared = await lay(shop, source, compilePolicy(source));
	const sourceHash = await shop.sources.put(changed);
	return { prepared, draft: { sourceHash, changes: countChanges(source, changed) } };
}
