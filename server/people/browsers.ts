import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { EnrolBody } from '../../utils/contracts/enrolment.ts';
import { hashSecret, newSecret } from '../secrets.ts';
import { readJson, StoredList } from '../store/json-column.ts';
import type { Database, Tables } from '../store/tables.ts';

/** A browser that has enrolled, as the desk knows it. */
export interface Browser {
	id: string;
	groups: string[];
	email: string | null;
	/** ISO 8601. */
	enrolledAt: string;
}

function toBrowser(row: Pick<Selectable<Tables['browsers']>, 'id' | 'groups' | 'email' | 'enrolled_at'>): Browser {
	return { id: row.id, groups: readJson(StoredList, row.groups), email: row.email, enrolledAt: row.enrolled_at };
}

/** What a browser says of itself when it enrols. */
function describe(body: EnrolBody, now: Date) {
	return {
		groups: JSON.stringify([...new Set(body.groups)]),
		email: body.email ?? null,
		browser: body.browser,
		extension_version: body.version,
		last_seen_at: now.toISOString(),
	};
}

/** Registers a browser. Its token is told once and stored hashed. */
export async function enrol(db: Database, body: EnrolBody, now: Date): Promise<{ browserId: string; token: string }> {
	const browserId = randomUUID();
	const token = newSecret();
	await db
		.insertInto('browsers')
		.values({
			...describe(body, now),
			id: browserId,
			token_hash: hashSecret(token),
			enrolled_at: now.toISOString(),
			policy_version: null,
			policy_since: null,
		})
		.execute();
	return { browserId, token };
}

/** Notes what a browser that is known says of itself now. It stays who it is, with its requests, grants and token. */
export async function enrolAgain(db: Database, { id }: Browser, body: EnrolBody, now: Date): Promise<void> {
	await db.updateTable('browsers').set(describe(body, now)).where('id', '=', id).execute();
}

/** The browser that a bearer token belongs to, or `null`. */
export async function browserOfToken(db: Database, token: string): Promise<Browser | null> {
	const row = await db
		.selectFrom('browsers')
		.select(['id', 'groups', 'email', 'enrolled_at'])
		.where('token_hash', '=', hashSecret(token))
		.executeTakeFirst();
	return row ? toBrowser(row) : null;
}

/** What a browser may say of itself with a sign of life. */
interface Said {
	/** The policy version that it has in force. */
	policy?: number | undefined;
	/** The version of its extension. */
	extension?: string | undefined;
}

/** Notes that a browser was heard of, and what it said of itself. */
export async function noteSeen(db: Database, id: string, { policy, extension }: Said, now: Date): Promise<void> {
	const at = now.toISOString();
	await db
		.updateTable('browsers')
		.set({ last_seen_at: at, ...(extension !== undefined && { extension_version: extension }) })
		.$if(policy !== undefined, (seen) =>
			seen.set(({ eb, ref, val }) => ({
				policy_version: val(policy ?? null),
				policy_since: eb
					.case()
					.when('policy_version', 'is distinct from', policy ?? null)
					.then(at)
					.else(ref('policy_since'))
					.end(),
			})),
		)
		.where('id', '=', id)
		.execute();
}

/** How many browsers there are, and how many have this version in force. */
export async function countBrowsers(db: Database, version: number): Promise<{ total: number; current: number }> {
	const { total, current } = await db
		.selectFrom('browsers')
		.select(({ fn }) => [
			fn.countAll<number>().as('total'),
			fn.countAll<number>().filterWhere('policy_version', '=', version).as('current'),
		])
		.executeTakeFirstOrThrow();
	return { total: Number(total), current: Number(current) };
}
