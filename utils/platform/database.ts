import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The extension's own database, which content scripts cannot read. */
interface SignpostDatabase extends DBSchema {
	/** Few named values: how this browser is set up, its token, the keys it trusts. */
	vault: { key: string; value: unknown };
	/** What the person sent and the desk has not taken yet, in order. */
	outbox: { key: number; value: unknown };
	/** Moments that were counted and the desk has not got yet, in order. */
	moments: { key: number; value: unknown };
	/** Everything that was sent to a desk, for the person to read. */
	ledger: { key: number; value: unknown; indexes: { alike: string } };
}

export type Database = IDBPDatabase<SignpostDatabase>;

/** Opens the database, and makes it at the first start. The same promise for everybody in this worker. */
export function databaseOpener(name = 'signpost'): () => Promise<Database> {
	let opened: Promise<Database> | undefined;
	return () => {
		opened ??= openDB<SignpostDatabase>(name, 3, {
			upgrade(database, from) {
				if (from < 1) {
					database.createObjectStore('vault');
					database.createObjectStore('outbox', { autoIncrement: true });
				}
				if (from < 2) database.createObjectStore('moments', { autoIncrement: true });
				if (from < 3) {
					const sent = database.createObjectStore('ledger', { keyPath: 'id', autoIncrement: true });
					sent.createIndex('alike', 'alike');
				}
			},
			terminated() {
				opened = undefined;
			},
		}).catch((error: unknown) => {
			opened = undefined;
			throw error;
		});
		return opened;
	};
}
