import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	SqliteAdapter,
	type SqliteDatabase,
	SqliteDriver,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from 'kysely';

function isInput(value: unknown): value is SQLInputValue {
	return value === null || ['string', 'number', 'bigint'].includes(typeof value) || ArrayBuffer.isView(value);
}

function toInputs(parameters: readonly unknown[]): SQLInputValue[] {
	return parameters.map((value, at) => {
		if (!isInput(value)) throw new TypeError(`parameter ${at + 1} is a ${typeof value}, which SQLite cannot hold`);
		return value;
	});
}

/** Takes the write lock where a transaction begins, so that it never fails halfway because another process wrote. */
class ImmediateDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}
}

/** The part of better-sqlite3 that kysely uses, over the SQLite that ships with Node. */
function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
	return {
		close: () => database.close(),
		prepare(sql) {
			const statement = database.prepare(sql);
			return {
				reader: statement.columns().length > 0,
				all: (parameters) => statement.all(...toInputs(parameters)),
				run: (parameters) => statement.run(...toInputs(parameters)),
				iterate: (parameters) => statement.iterate(...toInputs(parameters)),
			};
		},
	};
}

/** Kysely's SQLite dialect over `node:sqlite`. Destroying the Kysely instance closes `database`. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
	return {
		createDriver: () => new ImmediateDriver({ database: asKyselyDatabase(database) }),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createAdapter: () => new SqliteAdapter(),
		createIntrospector: (db) => new SqliteIntrospector(db),
	};
}

/**
 * Opens a database file as the desk wants it: write-ahead log, so that readers never wait; a commit is on the disk
 * before it is answered; foreign keys; 5 s of patience with another process that writes.
 */
export function openSqliteFile(path: string): DatabaseSync {
	const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5_000 });
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
	return database;
}
