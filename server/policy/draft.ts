import type { Draft } from '../../utils/contracts/admin.ts';
import { PolicySource } from '../../utils/contracts/policy-source.ts';
import type { Standing } from '../../utils/contracts/vocabulary.ts';
import { Refusal } from '../http/refusal.ts';
import { readJson } from '../store/json-column.ts';
import type { Database, Tx } from '../store/tables.ts';

const draftId = 1;

/** The draft as IT left it. */
export async function readDraft(db: Database): Promise<Draft> {
	const row = await db
		.selectFrom('draft')
		.select(['source', 'revision'])
		.where('id', '=', draftId)
		.executeTakeFirstOrThrow();
	return { revision: row.revision, source: readJson(PolicySource, row.source) };
}

/** Stores the first draft. */
export async function createDraft(tx: Tx, source: PolicySource): Promise<void> {
	await tx
		.insertInto('draft')
		.values({ id: draftId, source: JSON.stringify(source), revision: 1 })
		.execute();
}

/**
 * Replaces the draft of revision `expected`.
 * Throws a 412 where somebody else was faster, so that nobody's work is overwritten unseen.
 */
export async function replaceDraft(db: Database, source: PolicySource, expected: number): Promise<Draft> {
	const revision = expected + 1;
	const { numUpdatedRows } = await db
		.updateTable('draft')
		.set({ source: JSON.stringify(source), revision })
		.where('id', '=', draftId)
		.where('revision', '=', expected)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) {
		const { revision: found } = await readDraft(db);
		throw new Refusal(
			412,
			'Somebody else changed the draft in the meantime. Load it again and make your change there.',
			[{ path: 'If-Match', found: String(expected), expected: `revision ${found}` }],
		);
	}
	return { revision, source };
}

/** A copy of a source with another standing for one app, or `null` where it has no such app. */
export function withStanding(source: PolicySource, id: string, standing: Standing): PolicySource | null {
	if (!source.apps.some((app) => app.id === id)) return null;
	return { ...source, apps: source.apps.map((app) => (app.id === id ? { ...app, standing } : app)) };
}

/** Changes one app's standing in the draft, whatever else is being edited there. Throws a 404 where there is no such app. */
export async function patchStanding(db: Database, id: string, standing: Standing): Promise<Draft> {
	return db.transaction().execute(async (tx) => {
		const draft = await readDraft(tx);
		const source = withStanding(draft.source, id, standing);
		if (source === null) throw new Refusal(404, `There is no app "${id}" in the draft.`);
		return replaceDraft(tx, source, draft.revision);
	});
}
