import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../../utils/contracts/admin.ts';
import type { Database } from '../store/tables.ts';
import type { Admin } from './who.ts';

/** Who did something; `desk` where nobody had to. */
export type Actor = Admin | 'desk';

/** Writes down that `who` did `what` (in the past tense) about what. Never a request's text, an address or a secret. */
export async function writeAudit(db: Database, who: Actor, what: string, about: string, now: Date): Promise<void> {
	await db.insertInto('audit').values({ id: randomUUID(), at: now.toISOString(), who, what, about }).execute();
}

/** The newest entries first. */
export async function readAudit(db: Database, limit: number): Promise<AuditEntry[]> {
	return db.selectFrom('audit').select(['at', 'who', 'what', 'about']).orderBy('at', 'desc').limit(limit).execute();
}
