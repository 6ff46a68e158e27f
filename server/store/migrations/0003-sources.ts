import { hash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { decodeProtectedHeader } from 'jose';
import type { Kysely } from 'kysely';

interface Tables {
	versions: { version: number; source: string; head: string; source_hash: string; kid: string };
	draft: { id: number; source: string; source_hash: string };
	sources: { hash: string; body: Uint8Array; size: number };
}

async function move(db: Kysely<Tables>, source: string): Promise<string> {
	const name = hash('sha256', source, 'base64url');
	await db
		.insertInto('sources')
		.values({ hash: name, body: zstdCompressSync(source), size: source.length })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return name;
}

/** Sources have a place of their own, compressed and each of them once; a version says which key signed it. */
export async function up(db: Kysely<Tables>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('sources')
		.addColumn('hash', 'text', (column) => column.primaryKey())
		.addColumn('body', 'blob', (column) => column.notNull())
		.addColumn('size', 'integer', (column) => column.notNull())
		.execute();
	await schema.alterTable('versions').addColumn('source_hash', 'text').execute();
	await schema.alterTable('versions').addColumn('kid', 'text').execute();
	await schema.alterTable('draft').addColumn('source_hash', 'text').execute();
	await schema
		.alterTable('draft')
		.addColumn('changes', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	for (const { version } of await db.selectFrom('versions').select('version').orderBy('version').execute()) {
		const row = await db.selectFrom('versions').selectAll().where('version', '=', version).executeTakeFirstOrThrow();
		const { kid = '' } = decodeProtectedHeader(row.head);
		const source_hash = await move(db, row.source);
		await db.updateTable('versions').set({ source_hash, kid }).where('version', '=', version).execute();
	}
	for (const { id, source } of await db.selectFrom('draft').select(['id', 'source']).execute()) {
		await db
			.updateTable('draft')
			.set({ source_hash: await move(db, source) })
			.where('id', '=', id)
			.execute();
	}
	await schema.alterTable('versions').dropColumn('source').execute();
	await schema.alterTable('draft').dropColumn('source').execute();
	await schema.createIndex('versions_kid').on('versions').columns(['kid', 'version']).execute();
}
