import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const lockFile = 'desk.lock';

/** The data folder belongs to another desk that runs. */
export class FolderTakenError extends Error {
	constructor(dataFolder: string, cause: unknown) {
		const remedy = 'Stop it first, or give this one a folder of its own with SIGNPOST_DATA.';
		super(`Another desk is at work with the data in ${dataFolder}. ${remedy}`, { cause });
		this.name = 'FolderTakenError';
	}
}

/**
 * Keeps a data folder to this desk until it lets go or its process ends, however it ends. Two desks in one folder would
 * each sign what they have in memory, and so take back what the other has published.
 * Throws a `FolderTakenError` where another desk has it.
 */
export function holdFolder(dataFolder: string): () => void {
	const lock = new DatabaseSync(join(dataFolder, lockFile), { timeout: 0 });
	try {
		lock.exec('begin exclusive');
	} catch (error) {
		lock.close();
		throw new FolderTakenError(dataFolder, error);
	}
	return () => lock.close();
}
