import type { Migration } from 'kysely/migration';
import { up as mainRoad } from './0001-main-road.ts';
import { up as countedMoments } from './0002-counted-moments.ts';
import { up as sources } from './0003-sources.ts';
import { up as noteKeys } from './0004-note-keys.ts';
import { up as sourceSizes } from './0005-source-sizes.ts';
import { up as endSentences } from './0006-end-sentences.ts';

/** Every migration, by the name under which the database remembers it. They run in the order of their names. */
export const migrations: Record<string, Migration> = {
	'0001-main-road': { up: mainRoad },
	'0002-counted-moments': { up: countedMoments },
	'0003-sources': { up: sources },
	'0004-note-keys': { up: noteKeys },
	'0005-source-sizes': { up: sourceSizes },
	'0006-end-sentences': { up: endSentences },
};
