import type { Pace } from '../policy/blobs.ts';
import { type Sources, sources } from '../policy/sources.ts';
import type { Database } from '../store/tables.ts';

/** What jobs work with, in whichever thread they run. */
export interface Shop {
	db: Database;
	sources: Sources;
	/** Between two writes of a long job, so that nobody else waits long. */
	pace: Pace;
}

/** @param pace waits between two writes; at once where the work is small */
export function shop(db: Database, pace: Pace): Shop {
	return { db, sources: sources(db), pace };
}
