import type { Kysely } from 'kysely';

/** The tables of the main road: policy, browsers, requests, grants, console and audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('versions')
		.addColumn('version', 'integer', (column) => column.primaryKey())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('head', 'text', (column) => column.notNull())
		.addColumn('published_at', 'text', (column) => column.notNull())
		.addColumn('published_by', 'text', (column) => column.notNull())
		.execute();
	await schema
		.createTable('blobs')
		.addColumn('hash', 'text', (column) => column.primaryKey())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('left_in', 'integer')
		.execute();
	await schema.createIndex('blobs_left_in').on('blobs').column('left_in').execute();
	await schema
		.createTable('draft')
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.execute();
	await schema
		.createTable('enrolment_keys')
		.addColumn('key', 'text', (column) => column.primaryKey())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('revoked_at', 'text')
		.execute();
	await schema
		.createTable('browsers')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('token_hash', 'text', (column) => column.notNull().unique())
		.addColumn('groups', 'text', (column) => column.notNull())
		.addColumn('email', 'text')
		.addColumn('browser', 'text', (column) => column.notNull())
		.addColumn('extension_version', 'text', (column) => column.notNull())
		.addColumn('enrolled_at', 'text', (column) => column.notNull())
		.addColumn('last_seen_at', 'text', (column) => column.notNull())
		.addColumn('policy_version', 'integer')
		.execute();
	await schema
		.createTable('requests')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('browser_id', 'text', (column) => column.notNull().references('browsers.id'))
		.addColumn('app', 'text')
		.addColumn('host', 'text', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('groups', 'text', (column) => column.notNull())
		.addColumn('moment', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('asked_at', 'text', (column) => column.notNull())
		.addColumn('promised_by', 'text', (column) => column.notNull())
		.addColumn('decided_at', 'text')
		.addColumn('decision_id', 'text')
		.addColumn('outcome', 'text')
		.execute();
	await schema.createIndex('requests_browser').on('requests').columns(['browser_id', 'asked_at']).execute();
	await schema.createIndex('requests_subject').on('requests').columns(['subject', 'state']).execute();
	await schema.createIndex('requests_state').on('requests').columns(['state', 'asked_at']).execute();
	await schema.createIndex('requests_decided').on('requests').columns(['decided_at', 'decision_id']).execute();
	await schema
		.createTable('thread')
		.addColumn('request_id', 'text', (column) => column.notNull().references('requests.id'))
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('said_by', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('thread_key', ['request_id', 'position'])
		.execute();
	await schema
		.createTable('grants')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('request_id', 'text', (column) => column.notNull().references('requests.id'))
		.addColumn('app', 'text')
		.addColumn('host', 'text')
		.addColumn('scope', 'text', (column) => column.notNull())
		.addColumn('browser_id', 'text', (column) => column.references('browsers.id'))
		.addColumn('group_id', 'text')
		.addColumn('moments', 'text', (column) => column.notNull())
		.addColumn('until', 'text')
		.addColumn('sentence', 'text', (column) => column.notNull())
		.addColumn('conditional', 'integer', (column) => column.notNull())
		.addColumn('granted_at', 'text', (column) => column.notNull())
		.addColumn('revoked_at', 'text')
		.execute();
	await schema.createIndex('grants_browser').on('grants').column('browser_id').execute();
	await schema.createIndex('grants_group').on('grants').column('group_id').execute();
	await schema
		.createTable('console_codes')
		.addColumn('code_hash', 'text', (column) => column.primaryKey())
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.execute();
	await schema
		.createTable('console_sessions')
		.addColumn('token_hash', 'text', (column) => column.primaryKey())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.execute();
	await schema
		.createTable('audit')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('who', 'text', (column) => column.notNull())
		.addColumn('what', 'text', (column) => column.notNull())
		.addColumn('about', 'text', (column) => column.notNull())
		.execute();
	await schema.createIndex('audit_at').on('audit').column('at').execute();
}
