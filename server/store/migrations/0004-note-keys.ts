import type { Kysely } from 'kysely';

/** A sentence of the person remembers the key under which it was sent, so that it is there once. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('thread').addColumn('key', 'text').execute();
	await db.schema.createIndex('thread_key').on('thread').columns(['request_id', 'key']).unique().execute();
}
