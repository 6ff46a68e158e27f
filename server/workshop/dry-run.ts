import { type DryRun, DryRunBody } from '../../utils/contracts/admin.ts';
import { firstOutcomes } from '../../utils/contracts/event.ts';
import { dryRunOf, type Met } from '../moments/dry-run.ts';
import { readJson, StoredList } from '../store/json-column.ts';
import type { Database } from '../store/tables.ts';
import { readDocument } from './edit.ts';
import type { Shop } from './shop.ts';

async function metSince(db: Database, since: string): Promise<Met[]> {
	const rows = await db
		.selectFrom('moments')
		.select(({ fn }) => ['app', 'moment', 'groups', 'browser_id', fn.countAll<number>().as('times')])
		.where('at', '>=', since)
		.where('outcome', 'in', firstOutcomes)
		.groupBy(['app', 'moment', 'groups', 'browser_id'])
		.execute();
	const lists = new Map<string, string[]>();
	return rows.map(({ app, moment, groups: text, browser_id, times }) => {
		const groups = lists.get(text) ?? readJson(StoredList, text);
		lists.set(text, groups);
		return { app, moment, groups, browser: browser_id, times: Number(times) };
	});
}

/** What the draft, or the source that was sent, would have changed in the last days. Throws a 422. */
export async function dryRun(
	{ db, sources }: Shop,
	{
		body,
		draft,
		published,
		version,
		now,
	}: { body: Uint8Array; draft: string; published: string; version: number; now: string },
): Promise<DryRun> {
	const { days, source } = readDocument(DryRunBody, body);
	const since = new Date(Date.parse(now) - days * 24 * 3_600_000).toISOString();
	const after = source ?? (await sources.get(draft));
	const met = await metSince(db, since);
	return { days, since, version, ...dryRunOf(await sources.get(published), after, met, new Date(now)) };
}
