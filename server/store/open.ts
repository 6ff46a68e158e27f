import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/registry.ts';
import { nodeSqliteDialect, openSqliteFile } from './node-sqlite-dialect.ts';
import type { Database, Tables } from './tables.ts';

const fileName = 'signpost.db';

/** Brings a database to the newest migration; nothing of a migration that fails is kept. */
async function migrate(db: Database): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw error;
}

/** Connects to the database in `dataFolder`, as it is. */
export function connect(dataFolder: string): Database {
	return new Kysely<Tables>({ dialect: nodeSqliteDialect(openSqliteFile(join(dataFolder, fileName))) });
}

/** Opens the desk's database in `dataFolder`, makes it where there is none, and brings it up to date. */
export async function openStore(dataFolder: string): Promise<Database> {
	mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
	const db = connect(dataFolder);
	try {
		await migrate(db);
	} catch (error) {
		await db.destroy();
		throw error;
	}
	return db;
}
