import type { Kysely } from 'kysely';

/** Counted moments, and since when a browser has its version of the policy. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('moments')
		.addColumn('browser_id', 'text', (column) => column.notNull().references('browsers.id'))
		.addColumn('batch', 'text', (column) => column.notNull())
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('app', 'text', (column) => column.notNull())
		.addColumn('moment', 'text', (column) => column.notNull())
		.addColumn('response', 'text', (column) => column.notNull())
		.addColumn('outcome', 'text', (column) => column.notNull())
		.addColumn('groups', 'text', (column) => column.notNull())
		.addColumn('files', 'text')
		.addColumn('at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('moments_key', ['browser_id', 'batch', 'position'])
		.execute();
	await schema.createIndex('moments_at').on('moments').column('at').execute();
	await schema.alterTable('browsers').addColumn('policy_since', 'text').execute();
}
