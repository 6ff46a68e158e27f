import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import type { Head } from '../../utils/contracts/policy-wire.ts';
import { type Actor, writeAudit } from '../admin/audit.ts';
import { compilePolicy } from '../publish/compile.ts';
import type { SigningKey } from '../publish/keys.ts';
import { signHead } from '../publish/sign.ts';
import { adoptHosts } from '../reviews/adopt-hosts.ts';
import type { Tx } from '../store/tables.ts';
import { storeBlobs } from './blobs.ts';
import { type PublishedPolicy, publishedPolicy } from './in-force.ts';

/** Seconds for which a head is fresh. An older one warns and stays in force; `renew.ts` keeps it from coming to that. */
export const headLifetime = 30 * 24 * 3600;

export interface Release {
	source: PolicySource;
	by: Actor;
	/** For the audit: `published`, `renewed`. */
	what: string;
	key: SigningKey;
	now: Date;
}

/**
 * Makes a source the next version, all within the transaction that is handed in: compiled, signed, stored. The caller
 * has checked the source, and announces the version once the transaction is committed.
 */
export async function release(tx: Tx, { source, by, what, key, now }: Release): Promise<PublishedPolicy> {
	const newest = await tx
		.selectFrom('versions')
		.select(({ fn }) => fn.max('version').as('version'))
		.executeTakeFirst();
	const version = (newest?.version ?? 0) + 1;
	const compiled = compilePolicy(source);
	const issued = Math.floor(now.getTime() / 1000);
	const head: Head = { ...compiled.head, version, issued, expires: issued + headLifetime };
	const signed = await signHead(head, key);
	const publishedAt = now.toISOString();
	await tx
		.insertInto('versions')
		.values({ version, source: JSON.stringify(source), head: signed, published_at: publishedAt, published_by: by })
		.execute();
	await storeBlobs(tx, [compiled.settings, ...compiled.blocks, ...compiled.shards], version);
	const policy = publishedPolicy({ version, publishedAt, source, head: signed });
	await adoptHosts(tx, policy);
	await writeAudit(tx, by, what, `version ${version}`, now);
	return policy;
}
