import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { PolicySource } from '../../utils/contracts/policy-source.ts';
import { readJson } from '../store/json-column.ts';
import type { Database } from '../store/tables.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** The source of the draft and that of the version in force. */
const mostKept = 2;

/** The JSON of a stored source, as UTF-8. */
export async function readSourceBytes(db: Database, name: string): Promise<Buffer> {
	const { body } = await db.selectFrom('sources').select('body').where('hash', '=', name).executeTakeFirstOrThrow();
	return decompress(body);
}

/** Stored sources, those last used at hand as they are. A source is never changed, only replaced by another. */
export interface Sources {
	get(name: string): Promise<PolicySource>;
	/** Stores a source once, whoever else has it. Returns its name, which is its hash. */
	put(source: PolicySource): Promise<string>;
}

/** The sources in a database. What is at hand belongs to this object, so each thread has its own. */
export function sources(db: Database): Sources {
	const kept = new Map<string, PolicySource>();

	function keep(name: string, source: PolicySource): void {
		kept.delete(name);
		kept.set(name, source);
		const [oldest] = kept.keys();
		if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
	}

	return {
		async get(name) {
			const source = kept.get(name) ?? readJson(PolicySource, (await readSourceBytes(db, name)).toString('utf8'));
			keep(name, source);
			return source;
		},

		async put(source) {
			const text = JSON.stringify(source);
			const name = hash('sha256', text, 'base64url');
			const stored = await db.selectFrom('sources').select('hash').where('hash', '=', name).executeTakeFirst();
			if (!stored) {
				const row = { hash: name, body: await compress(text), size: text.length };
				await db
					.insertInto('sources')
					.values(row)
					.onConflict((conflict) => conflict.doNothing())
					.execute();
			}
			keep(name, source);
			return name;
		},
	};
}
