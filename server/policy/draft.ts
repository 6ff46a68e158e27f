import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import type { Standing } from '../../utils/contracts/vocabulary.ts';
import { Refusal } from '../http/refusal.ts';
import type { Database } from '../store/tables.ts';

const draftId = 1;

/** The draft, without its source. */
export interface DraftState {
	revision: number;
	sourceHash: string;
	/** Apps and sections in which it differs from the version in force. */
	changes: number;
}

/** The draft as IT left it; `null` before the first start is over. */
export async function readDraft(db: Database): Promise<DraftState | null> {
	const row = await db
		.selectFrom('draft')
		.select(['revision', 'source_hash as sourceHash', 'changes'])
		.where('id', '=', draftId)
		.executeTakeFirst();
	return row ?? null;
}

/** The draft of a desk that has started. */
export async function theDraft(db: Database): Promise<DraftState> {
	const draft = await readDraft(db);
	if (draft === null) throw new Error('there is no draft: the first start did not end');
	return draft;
}

/** Stores the first draft. */
export async function createDraft(db: Database, sourceHash: string): Promise<void> {
	await db
		.insertInto('draft')
		.values({ id: draftId, source_hash: sourceHash, revision: 1, changes: 0 })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/**
 * Replaces the draft of revision `expected`. Returns the new revision.
 * Throws a 412 where somebody else was faster, so that nobody's work is overwritten unseen.
 */
export async function replaceDraft(
	db: Database,
	{ sourceHash, changes }: Pick<DraftState, 'sourceHash' | 'changes'>,
	expected: number,
): Promise<number> {
	const revision = expected + 1;
	const { numUpdatedRows } = await db
		.updateTable('draft')
		.set({ source_hash: sourceHash, revision, changes })
		.where('id', '=', draftId)
		.where('revision', '=', expected)
		.executeTakeFirst();
	if (numUpdatedRows > 0n) return revision;
	const { revision: found } = await theDraft(db);
	throw new Refusal(412, 'Somebody else changed the draft in the meantime. Load it again and make your change there.', [
		{ path: 'If-Match', found: String(expected), expected: `revision ${found}` },
	]);
}

/** A copy of a source with another standing for one app, or `null` where it has no such app. */
export function withStanding(source: PolicySource, id: string, standing: Standing): PolicySource | null {
	if (!source.apps.some((app) => app.id === id)) return null;
	return { ...source, apps: source.apps.map((app) => (app.id === id ? { ...app, standing } : app)) };
}
