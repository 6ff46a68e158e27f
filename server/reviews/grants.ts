import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { GrantEntry } from '../../utils/contracts/admin.ts';
import { MomentSchema } from '../../utils/contracts/primitives.ts';
import { type EndedGrant, type Grant, Outcome } from '../../utils/contracts/review.ts';
import { tellEndMs } from '../../utils/contracts/vocabulary.ts';
import { z } from '../../utils/contracts/zod.ts';
import { writeAudit } from '../admin/audit.ts';
import type { Admin } from '../admin/who.ts';
import type { Announcement } from '../events/hub.ts';
import type { Browser } from '../people/browsers.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import { readJson } from '../store/json-column.ts';
import type { Database, Tables, Tx } from '../store/tables.ts';
import type { Approval } from './answer.ts';
import type { RequestRow } from './rows.ts';
import { say } from './thread.ts';

type GrantRow = Selectable<Tables['grants']>;
const StoredMoments = z.array(MomentSchema);

function toGrant(row: GrantRow): Grant {
	return {
		id: row.id,
		app: row.app,
		host: row.host,
		scope: row.scope,
		moments: readJson(StoredMoments, row.moments),
		until: row.until,
		sentence: row.sentence,
		conditional: row.conditional === 1,
	};
}

function inForce(now: Date) {
	return ({ and, or, eb }: ExpressionBuilder<Tables, 'grants'>) =>
		and([
			eb('grants.revoked_at', 'is', null),
			or([eb('grants.until', 'is', null), eb('grants.until', '>', now.toISOString())]),
		]);
}

function grantsInForce(db: Database, now: Date) {
	return db.selectFrom('grants').where(inForce(now));
}

/** The grants in force that reach a browser: its own and those of its groups, newest first. */
export async function grantsOf(db: Database, browser: Browser, now: Date): Promise<Grant[]> {
	const rows = await grantsInForce(db, now)
		.selectAll('grants')
		.where(({ or, eb }) =>
			or([
				eb('grants.browser_id', '=', browser.id),
				...(browser.groups.length > 0 ? [eb('grants.group_id', 'in', browser.groups)] : []),
			]),
		)
		.orderBy('granted_at', 'desc')
		.execute();
	return rows.map(toGrant);
}

/**
 * The grants of a browser's groups that ended within the last 30 days, newest first. Who asked for one is told by the request;
 * the others had it too, and lose it no less.
 */
export async function endedGrantsOf(db: Database, { groups, enrolledAt }: Browser, now: Date): Promise<EndedGrant[]> {
	if (groups.length === 0) return [];
	const end = sql<string>`coalesce(grants.revoked_at, grants.until)`;
	const rows = await db
		.selectFrom('grants')
		.select(['app', 'host', 'moments', 'end_sentence', end.as('at')])
		.where('group_id', 'in', groups)
		.where(end, '<=', now.toISOString())
		.where(end, '>', new Date(now.getTime() - tellEndMs).toISOString())
		// A newcomer never had it.
		.where(end, '>', enrolledAt)
		.orderBy('at', 'desc')
		.execute();
	return rows.map(({ end_sentence, moments, ...grant }) => ({
		...grant,
		moments: readJson(StoredMoments, moments),
		sentence: end_sentence,
	}));
}

/** Every grant in force, newest first, as IT sees it. */
export async function allGrants(db: Database, policy: PublishedPolicy, now: Date): Promise<GrantEntry[]> {
	const rows = await grantsInForce(db, now)
		.leftJoin('browsers', 'browsers.id', 'grants.browser_id')
		.selectAll('grants')
		.select('browsers.email')
		.orderBy('granted_at', 'desc')
		.execute();
	return rows.map((row) => ({
		...toGrant(row),
		name: (row.app === null ? row.host : policy.app(row.app)?.name) ?? row.app ?? '',
		group: row.group_id,
		email: row.email,
		grantedAt: row.granted_at,
	}));
}

function tellAbout({ scope, group_id, browser_id }: Pick<GrantRow, 'scope' | 'group_id' | 'browser_id'>): Announcement {
	return scope === 'group'
		? { about: 'group', group: group_id ?? '' }
		: { about: 'browsers', ids: new Set(browser_id === null ? [] : [browser_id]) };
}

/** Makes the grant that an approval for a person or a group is. Returns whom to tell. */
export async function storeGrant(tx: Tx, request: RequestRow, approval: Approval, now: Date): Promise<Announcement> {
	const isGroup = approval.scope === 'group';
	const row: GrantRow = {
		id: randomUUID(),
		request_id: request.id,
		app: request.app,
		host: request.app === null ? request.host : null,
		scope: isGroup ? 'group' : 'person',
		browser_id: isGroup ? null : request.browser_id,
		group_id: isGroup ? (approval.group ?? null) : null,
		moments: JSON.stringify([...new Set(approval.moments)]),
		until: approval.until === null ? null : new Date(approval.until).toISOString(),
		sentence: approval.sentence,
		conditional: approval.conditional ? 1 : 0,
		granted_at: now.toISOString(),
		revoked_at: null,
		end_sentence: null,
	};
	await tx.insertInto('grants').values(row).execute();
	return tellAbout(row);
}

/** Every request that got the answer which a grant came with says from now on that its time is over, and why. */
async function endAnswers(tx: Tx, grant: GrantRow, sentence: string, at: string): Promise<Announcement> {
	const answered = await tx
		.selectFrom('requests as one')
		.innerJoin('requests as all', 'all.decision_id', 'one.decision_id')
		.select(['all.id', 'all.browser_id', 'all.decision_id', 'all.outcome'])
		.where('one.id', '=', grant.request_id)
		.execute();
	const [first] = answered;
	if (first?.outcome) {
		// One decision gave all of them the same.
		const outcome = JSON.stringify({ ...readJson(Outcome, first.outcome), until: at });
		await tx.updateTable('requests').set({ outcome }).where('decision_id', '=', first.decision_id).execute();
	}
	const ids = answered.map(({ id }) => id);
	await say(tx, ids, { from: 'it', kind: 'decision', text: sentence, at });
	return { about: 'browsers', ids: new Set(answered.map(({ browser_id }) => browser_id)) };
}

/** Ends a grant at once, with a sentence to those who had it. Returns whom to tell, or `null` where it is not in force. */
export async function endGrant(
	db: Database,
	id: string,
	sentence: string,
	by: Admin,
	now: Date,
): Promise<Announcement[] | null> {
	return db.transaction().execute(async (tx) => {
		const at = now.toISOString();
		const row = await tx
			.updateTable('grants')
			.set({ revoked_at: at, end_sentence: sentence })
			.where('id', '=', id)
			.where(inForce(now))
			.returningAll()
			.executeTakeFirst();
		if (!row) return null;
		await writeAudit(tx, by, 'ended a grant', row.app ?? row.host ?? id, now);
		return [tellAbout(row), await endAnswers(tx, row, sentence, at)];
	});
}
