import { hashSecret, newSecret } from '../secrets.ts';
import type { Database } from '../store/tables.ts';

export const sessionHours = 12;

/** Starts a session of the console; its token goes into the cookie and is stored hashed. */
export async function startSession(db: Database, now: Date): Promise<string> {
	const token = newSecret();
	await db.deleteFrom('console_sessions').where('expires_at', '<=', now.toISOString()).execute();
	await db
		.insertInto('console_sessions')
		.values({
			token_hash: hashSecret(token),
			created_at: now.toISOString(),
			expires_at: new Date(now.getTime() + sessionHours * 3_600_000).toISOString(),
		})
		.execute();
	return token;
}

/** Whether a session is running. */
export async function isSession(db: Database, token: string, now: Date): Promise<boolean> {
	const row = await db
		.selectFrom('console_sessions')
		.select('token_hash')
		.where('token_hash', '=', hashSecret(token))
		.where('expires_at', '>', now.toISOString())
		.executeTakeFirst();
	return row !== undefined;
}

/** Ends a session; ending one that is over does no harm. */
export async function endSession(db: Database, token: string): Promise<void> {
	await db.deleteFrom('console_sessions').where('token_hash', '=', hashSecret(token)).execute();
}
