import type { Coverage, ExtensionCoverage, LaggingBrowser, VersionCoverage } from '../../utils/contracts/admin.ts';
import { readJson, StoredList } from '../store/json-column.ts';
import type { Database } from '../store/tables.ts';

const maxLagging = 500;
/** Enough to tell browsers apart in a list, too little to be anybody's id. */
const shortId = 8;

async function versionsInUse(db: Database): Promise<VersionCoverage[]> {
	const rows = await db
		.selectFrom('browsers')
		.leftJoin('versions', 'versions.version', 'browsers.policy_version')
		.select(({ fn }) => [
			'browsers.policy_version as version',
			'versions.published_at as publishedAt',
			fn.countAll<number>().as('browsers'),
			fn.min('browsers.policy_since').as('since'),
			fn.max('browsers.policy_since').as('latest'),
		])
		.groupBy(['browsers.policy_version', 'versions.published_at'])
		.execute();
	return rows
		.map((row) => ({ ...row, browsers: Number(row.browsers) }))
		.sort((a, b) => (b.version ?? 0) - (a.version ?? 0));
}

async function lagging(db: Database, version: number): Promise<LaggingBrowser[]> {
	const rows = await db
		.selectFrom('browsers')
		.select(['id', 'browser', 'groups', 'policy_version', 'last_seen_at'])
		.where('policy_version', 'is distinct from', version)
		.orderBy('last_seen_at', 'desc')
		.limit(maxLagging)
		.execute();
	return rows.map((row) => ({
		browser: row.id.slice(0, shortId),
		kind: row.browser,
		groups: readJson(StoredList, row.groups),
		version: row.policy_version,
		lastSeenAt: row.last_seen_at,
	}));
}

async function extensionsInUse(db: Database): Promise<ExtensionCoverage[]> {
	const rows = await db
		.selectFrom('browsers')
		.select(({ fn }) => ['browser as kind', 'extension_version as version', fn.countAll<number>().as('browsers')])
		.groupBy(['browser', 'extension_version'])
		.execute();
	const byNumber = new Intl.Collator('en', { numeric: true });
	return rows
		.map((row) => ({ ...row, browsers: Number(row.browsers) }))
		.sort((a, b) => byNumber.compare(a.kind, b.kind) || byNumber.compare(b.version, a.version));
}

/** How many browsers run which version and since when, who has not got the one in force, and which extension they run. */
export async function readCoverage(db: Database, version: number): Promise<Coverage> {
	const versions = await versionsInUse(db);
	const behind = versions.filter((each) => each.version !== version).reduce((sum, each) => sum + each.browsers, 0);
	return { version, versions, behind, lagging: await lagging(db, version), extensions: await extensionsInUse(db) };
}
