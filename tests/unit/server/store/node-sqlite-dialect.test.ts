import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { nodeSqliteDialect, openSqliteFile } from '../../../../server/store/node-sqlite-dialect.ts';
import { temporaryFolder } from '../support/open-desk.ts';

interface Shelf {
	books: { id: number; title: string | null; shelf: number | null; cover: Uint8Array | null };
	shelves: { id: number };
}

async function openShelf(path = ':memory:') {
	const db = new Kysely<Shelf>({ dialect: nodeSqliteDialect(openSqliteFile(path)) });
	onTestFinished(() => db.destroy());
	await db.schema
		.createTable('shelves')
		.ifNotExists()
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.execute();
	await db.schema
		.createTable('books')
		.ifNotExists()
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('title', 'text')
		.addColumn('shelf', 'integer', (column) => column.references('shelves.id'))
		.addColumn('cover', 'blob')
		.execute();
	return db;
}

const book = (id: number, title: string | null = null) => ({ id, title, shelf: null, cover: null });

test('values go in and come out as they were', async () => {
	const db = await openShelf();
	const cover = new Uint8Array([0, 255, 7]);
	await db.insertInto('books').values({ id: 1, title: "O'Brien; drop table 🐙", shelf: null, cover }).execute();
	const row = await db.selectFrom('books').selectAll().executeTakeFirstOrThrow();
	expect({ ...row }).toEqual({ id: 1, title: "O'Brien; drop table 🐙", shelf: null, cover });
});

test('a change says how many rows it touched, and returns them when asked', async () => {
	const db = await openShelf();
	const inserted = await db
		.insertInto('books')
		.values([book(1, 'a'), book(2, 'b')])
		.executeTakeFirst();
	expect(inserted.numInsertedOrUpdatedRows).toBe(2n);
	expect(inserted.insertId).toBe(2n);
	const updated = await db.updateTable('books').set({ title: 'c' }).where('id', '=', 2).returning('title').execute();
	expect(updated.map((row) => ({ ...row }))).toEqual([{ title: 'c' }]);
	const again = await db
		.insertInto('books')
		.values([book(2), book(3)])
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	expect(again.numInsertedOrUpdatedRows).toBe(1n);
	const none = await db
		.insertInto('books')
		.values(book(3))
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	expect(none.numInsertedOrUpdatedRows).toBe(0n);
	expect((await db.deleteFrom('books').executeTakeFirst()).numDeletedRows).toBe(3n);
});

test('rows can be streamed', async () => {
	const db = await openShelf();
	await db
		.insertInto('books')
		.values([1, 2, 3].map((id) => book(id)))
		.execute();
	const seen: number[] = [];
	for await (const { id } of db.selectFrom('books').select('id').orderBy('id').stream()) seen.push(id);
	expect(seen).toEqual([1, 2, 3]);
});

test('a transaction that fails leaves nothing behind', async () => {
	const db = await openShelf();
	const failing = db.transaction().execute(async (tx) => {
		await tx.insertInto('books').values(book(1)).execute();
		throw new Error('changed my mind');
	});
	await expect(failing).rejects.toThrow('changed my mind');
	expect(await db.selectFrom('books').selectAll().execute()).toEqual([]);
});

test('what runs beside a transaction waits for its end', async () => {
	const db = await openShelf();
	const { promise: middle, resolve: reachedMiddle } = Promise.withResolvers<void>();
	const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
	const transaction = db.transaction().execute(async (tx) => {
		await tx.insertInto('books').values(book(1)).execute();
		reachedMiddle();
		await mayEnd;
		await tx.insertInto('books').values(book(2)).execute();
	});
	await middle;
	const seen = db.selectFrom('books').select('id').execute();
	end();
	await transaction;
	expect(await seen).toHaveLength(2);
});

test('a reference to nothing is refused', async () => {
	const db = await openShelf();
	const lost = db
		.insertInto('books')
		.values({ ...book(1), shelf: 7 })
		.execute();
	await expect(lost).rejects.toThrow(/FOREIGN KEY/);
});

test('a value that SQLite cannot hold is named, and never stored as something else', async () => {
	const db = await openShelf();
	await expect(sql`select ${{ an: 'object' }}`.execute(db)).rejects.toThrow('parameter 1 is a object');
});

test('a file is opened with a write-ahead log, and others can read it meanwhile', async () => {
	const file = join(await temporaryFolder(), 'shelf.db');
	const db = await openShelf(file);
	const reader = new DatabaseSync(file, { readOnly: true });
	onTestFinished(() => reader.close());
	await db.transaction().execute(async (tx) => {
		await tx.insertInto('books').values(book(1)).execute();
		expect(reader.prepare('select count(*) as n from books').get()).toMatchObject({ n: 0 });
	});
	expect(reader.prepare('select count(*) as n from books').get()).toMatchObject({ n: 1 });
	expect(reader.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
});
