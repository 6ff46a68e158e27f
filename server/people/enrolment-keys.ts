import { writeAudit } from '../admin/audit.ts';
import type { Admin } from '../admin/who.ts';
import { newSecret, sameSecret } from '../secrets.ts';
import type { Database, Tx } from '../store/tables.ts';

async function addKey(db: Database | Tx, now: Date): Promise<string> {
	const key = newSecret();
	await db.insertInto('enrolment_keys').values({ key, created_at: now.toISOString(), revoked_at: null }).execute();
	return key;
}

/** The newest enrolment key in force; makes the first one where there is none. */
export async function currentEnrolmentKey(db: Database, now: Date): Promise<string> {
	const known = await db
		.selectFrom('enrolment_keys')
		.select('key')
		.where('revoked_at', 'is', null)
		.orderBy('created_at', 'desc')
		.executeTakeFirst();
	return known?.key ?? addKey(db, now);
}

/** How a key that a browser shows stands: only with one in force can a new browser enrol. */
export async function standingOfKey(db: Database, key: string): Promise<'in force' | 'replaced' | 'unknown'> {
	const all = await db.selectFrom('enrolment_keys').select(['key', 'revoked_at']).execute();
	const known = all.find((candidate) => sameSecret(candidate.key, key));
	if (known === undefined) return 'unknown';
	return known.revoked_at === null ? 'in force' : 'replaced';
}

/** Makes a new enrolment key; those of before let no new browser in from now on. */
export function replaceEnrolmentKey(db: Database, by: Admin, now: Date): Promise<string> {
	return db.transaction().execute(async (tx) => {
		const revoked = { revoked_at: now.toISOString() };
		await tx.updateTable('enrolment_keys').set(revoked).where('revoked_at', 'is', null).execute();
		await writeAudit(tx, by, 'replaced the enrolment key', '', now);
		return addKey(tx, now);
	});
}
