import type { Migration } from 'kysely/migration';
import { up as mainRoad } from './0001-main-road.ts';

/** Every migration, by the name under which the database remembers it. They run in the order of their names. */
export const migrations: Record<string, Migration> = {
	'0001-main-road': { up: mainRoad },
};
