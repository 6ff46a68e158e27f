import { newSecret, sameSecret } from '../secrets.ts';
import type { Database } from '../store/tables.ts';

function keysInForce(db: Database) {
	return db.selectFrom('enrolment_keys').select('key').where('revoked_at', 'is', null).orderBy('created_at', 'desc');
}

/** The newest enrolment key in force; makes the first one where there is none. */
export async function currentEnrolmentKey(db: Database, now: Date): Promise<string> {
	const known = await keysInForce(db).executeTakeFirst();
	if (known) return known.key;
	const key = newSecret();
	await db.insertInto('enrolment_keys').values({ key, created_at: now.toISOString(), revoked_at: null }).execute();
	return key;
}

/** Whether a browser that shows this key may enrol. */
export async function isEnrolmentKey(db: Database, key: string): Promise<boolean> {
	const known = await keysInForce(db).execute();
	return known.some((candidate) => sameSecret(candidate.key, key));
}
