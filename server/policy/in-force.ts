import { createHash } from 'node:crypto';
import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import { readHead } from '../publish/read-head.ts';
import type { Database } from '../store/tables.ts';
import { type AppEntry, type AppTable, findApp } from './app-table.ts';

/** What stands in the database of a version. */
export interface Version {
	version: number;
	publishedAt: string;
	/** The signed head as it is served. */
	head: string;
	/** Thumbprint of the key that signed it. */
	kid: string;
	sourceHash: string;
}

/** A source without its apps. */
type SharedPolicy = Omit<PolicySource, 'apps'>;

/** What the desk keeps at hand of a policy, however large that is. */
export interface Content {
	shared: SharedPolicy;
	apps: AppTable;
}

/** A published version, with what the routes ask of it. */
export interface PublishedPolicy extends Version, Content {
	/** Strong entity tag of the head, quotes included. */
	etag: string;
	expiresAt: string;
	/** Keys that may sign from this version on, as the head says. */
	keys: readonly string[];
	app(id: string): AppEntry | null;
}

/** Makes a version ready to be asked. */
export function publishedPolicy(version: Version, { shared, apps }: Content): PublishedPolicy {
	const { expires, keys = [] } = readHead(version.head);
	return {
		...version,
		shared,
		apps,
		etag: `"${createHash('sha256').update(version.head).digest('base64url')}"`,
		expiresAt: new Date(expires * 1000).toISOString(),
		keys,
		app: (id) => findApp(apps, id),
	};
}

/**
 * What a desk without a signing key has until somebody hands it the first signed policy: names and promises of the
 * draft for its own pages, and no head.
 */
export function unpublished(sourceHash: string, { shared, apps }: Content, now: Date): PublishedPolicy {
	const at = now.toISOString();
	return {
		version: 0,
		publishedAt: at,
		head: '',
		kid: '',
		sourceHash,
		shared,
		apps,
		etag: '""',
		expiresAt: at,
		keys: [],
		app: (id) => findApp(apps, id),
	};
}

/** The newest version in the database, or `null` before the first publish. */
export async function readNewestVersion(db: Database): Promise<Version | null> {
	const row = await db
		.selectFrom('versions')
		.select(['version', 'published_at as publishedAt', 'head', 'kid', 'source_hash as sourceHash'])
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

/** The last head that a key signed, or `null`. */
export async function lastHeadOf(db: Database, kid: string): Promise<string | null> {
	const row = await db
		.selectFrom('versions')
		.select('head')
		.where('kid', '=', kid)
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.head ?? null;
}

/** The version in force, kept ready in memory. It only ever moves to a newer one. */
export class PolicyInForce {
	#current: PublishedPolicy;

	constructor(current: PublishedPolicy) {
		this.#current = current;
	}

	get current(): PublishedPolicy {
		return this.#current;
	}

	/** Takes a newer version; an older one that arrives late changes nothing. */
	advance(policy: PublishedPolicy): void {
		if (policy.version > this.#current.version) this.#current = policy;
	}
}
