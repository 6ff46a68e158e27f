import type { Kysely } from 'kysely';

/** The largest source is found without reading any: SQLite would walk every page of a large body to get to its size. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.createIndex('sources_size').on('sources').column('size').execute();
}
