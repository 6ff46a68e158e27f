import { hashSecret, newSecret } from '../secrets.ts';
import type { Database } from '../store/tables.ts';

const lifetimeMs = 24 * 3_600_000;

/** Makes a code that opens the console once, within 24 hours. */
export async function newConsoleCode(db: Database, now: Date): Promise<string> {
	const code = newSecret();
	const expires_at = new Date(now.getTime() + lifetimeMs).toISOString();
	await db
		.insertInto('console_codes')
		.values({ code_hash: hashSecret(code), expires_at })
		.execute();
	return code;
}

/** Ends every code that was not used. */
export async function forgetConsoleCodes(db: Database): Promise<void> {
	await db.deleteFrom('console_codes').execute();
}

/** Uses a code up; `false` where it is wrong, used or too old. Of two that come at once with one code, one gets in. */
export async function useConsoleCode(db: Database, code: string, now: Date): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('console_codes')
		.where('code_hash', '=', hashSecret(code))
		.where('expires_at', '>', now.toISOString())
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
