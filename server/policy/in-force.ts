import { createHash } from 'node:crypto';
import { splitHostPattern } from '../../utils/contracts/host-pattern.ts';
import { type App, PolicySource } from '../../utils/contracts/policy-source.ts';
import { hostAndParents } from '../../utils/policy/host.ts';
import { readJson } from '../store/json-column.ts';
import type { Database } from '../store/tables.ts';

/** A published version, with what the routes ask of it. */
export interface PublishedPolicy {
	version: number;
	publishedAt: string;
	source: PolicySource;
	/** The signed head as it is served. */
	head: string;
	/** Strong entity tag of the head, quotes included. */
	etag: string;
	app(id: string): App | null;
	/** The app that claims the whole of a host, the longest pattern first; patterns with a path are left aside. */
	appAtHost(host: string): App | null;
}

type Version = Pick<PublishedPolicy, 'version' | 'publishedAt' | 'source' | 'head'>;

/** Makes a version ready to be asked. */
export function publishedPolicy(version: Version): PublishedPolicy {
	const byId = new Map(version.source.apps.map((app) => [app.id, app]));
	const byHost = new Map<string, App>();
	for (const app of version.source.apps) {
		for (const text of app.hosts) {
			const { host, path } = splitHostPattern(text);
			if (path === '') byHost.set(host, app);
		}
	}
	return {
		...version,
		etag: `"${createHash('sha256').update(version.head).digest('base64url')}"`,
		app: (id) => byId.get(id) ?? null,
		appAtHost(host) {
			const claimed = hostAndParents(host).find((candidate) => byHost.has(candidate));
			return claimed === undefined ? null : (byHost.get(claimed) ?? null);
		},
	};
}

/** The newest version in the database, or `null` before the first publish. */
export async function readNewestVersion(db: Database): Promise<Version | null> {
	const row = await db.selectFrom('versions').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
	if (!row) return null;
	const source = readJson(PolicySource, row.source);
	return { version: row.version, publishedAt: row.published_at, source, head: row.head };
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
