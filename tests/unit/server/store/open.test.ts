import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from '../../../../server/store/migrations/registry.ts';
import { openStore } from '../../../../server/store/open.ts';
import { temporaryFolder } from '../support/open-desk.ts';

test('migrations run once, in the order of their names, and are remembered', async () => {
	const folder = await temporaryFolder();
	for (let start = 0; start < 2; start++) {
		const db = await openStore(folder);
		const { rows } = await sql<{ name: string }>`select name from kysely_migration order by timestamp`.execute(db);
		expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations).sort());
		await db.destroy();
	}
});

test('a database of a newer Signpost is left alone', async () => {
	const folder = await temporaryFolder();
	const db = await openStore(folder);
	await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')`.execute(db);
	await db.destroy();
	await expect(openStore(folder)).rejects.toThrow('9999-from-the-future');
});
