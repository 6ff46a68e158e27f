import type { Kysely } from 'kysely';

/** Why IT ended a grant, for those who had it and had not asked for it themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('grants').addColumn('end_sentence', 'text').execute();
}
