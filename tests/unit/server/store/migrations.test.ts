import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { compilePolicy } from '../../../../server/publish/compile.ts';
import { signHead } from '../../../../server/publish/sign.ts';
import { migrations } from '../../../../server/store/migrations/registry.ts';
import { nodeSqliteDialect, openSqliteFile } from '../../../../server/store/node-sqlite-dialect.ts';
import type { Tables } from '../../../../server/store/tables.ts';
import { newKey } from '../../support/publisher.ts';
import { temporaryFolder } from '../support/open-desk.ts';
import { smallPolicy } from '../support/small-policy.ts';

test('versions and draft of the first release keep their sources, each of them once', async () => {
	const file = join(await temporaryFolder(), 'signpost.db');
	const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openSqliteFile(file)) });
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	expect((await migrator.migrateTo('0002-counted-moments')).error).toBeUndefined();

	const key = await newKey();
	const text = JSON.stringify(smallPolicy());
	const { head } = compilePolicy(smallPolicy());
	const old = openSqliteFile(file);
	const insert = old.prepare('insert into versions values (?, ?, ?, ?, ?)');
	for (const version of [1, 2]) {
		const signed = await signHead({ ...head, version, issued: 1, expires: 2 }, key);
		insert.run(version, text, signed, '2026-11-14T09:00:00.000Z', 'desk');
	}
	old.prepare('insert into draft (id, source, revision) values (1, ?, 4)').run(text);
	old.close();
	expect((await migrator.migrateToLatest()).error).toBeUndefined();

	const stored = await db.selectFrom('sources').selectAll().execute();
	expect(stored.map(({ body }) => zstdDecompressSync(body).toString())).toEqual([text]);
	const source_hash = stored[0]?.hash;
	expect(await db.selectFrom('versions').select(['version', 'kid', 'source_hash']).execute()).toEqual([
		{ version: 1, kid: key.kid, source_hash },
		{ version: 2, kid: key.kid, source_hash },
	]);
	expect(await db.selectFrom('draft').select(['revision', 'source_hash', 'changes']).execute()).toEqual([
		{ revision: 4, source_hash, changes: 0 },
	]);
	await db.destroy();
});
