import type { Head } from '../../utils/contracts/policy-wire.ts';
import { type Actor, writeAudit } from '../admin/audit.ts';
import { Refusal } from '../http/refusal.ts';
import { signHead } from '../publish/sign.ts';
import { adoptHosts } from '../reviews/adopt-hosts.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../store/tables.ts';
import type { Prepared } from '../workshop/prepare.ts';
import { type Content, type PublishedPolicy, publishedPolicy, readNewestVersion, type Version } from './in-force.ts';
import { publicKeys, signerHere } from './policy-keys.ts';

/** Seconds for which a head is fresh. An older one warns and stays in force; `renew.ts` keeps it from coming to that. */
export const headLifetime = 30 * 24 * 3600;

/** A version that is signed, and only has to be committed. */
export interface Release {
	version: Version;
	content: Content;
	head: Head;
}

/** Signs a prepared policy as the next version. Throws a 409 where policies are signed elsewhere. */
export async function signRelease(
	services: Services,
	{ head: content, ...prepared }: Prepared,
	now: Date,
): Promise<Release> {
	const signer = signerHere(services);
	const newest = await readNewestVersion(services.db);
	const version = (newest?.version ?? 0) + 1;
	const issued = Math.floor(now.getTime() / 1000);
	const keys = await publicKeys(services);
	const head: Head = { ...content, version, issued, expires: issued + headLifetime, keys };
	const signed = await signHead(head, signer);
	const { sourceHash } = prepared;
	return {
		version: { version, publishedAt: now.toISOString(), head: signed, kid: signer.kid, sourceHash },
		content: prepared,
		head,
	};
}

export interface Circumstances {
	by: Actor;
	/** For the audit: `published`, `renewed`. */
	what: string;
	now: Date;
}

/**
 * Makes a release the newest version, all within the transaction that is handed in. Whoever commits it puts it in force.
 * Throws a 409 where another version came in between.
 */
export async function storeRelease(
	tx: Tx,
	{ version, content, head }: Release,
	{ by, what, now }: Circumstances,
): Promise<PublishedPolicy> {
	const newest = await readNewestVersion(tx);
	if (newest !== null && newest.version >= version.version) {
		throw new Refusal(409, `Version ${newest.version} was published in the meantime. Look at it, then publish again.`);
	}
	await tx
		.insertInto('versions')
		.values({
			version: version.version,
			source_hash: version.sourceHash,
			head: version.head,
			kid: version.kid,
			published_at: version.publishedAt,
			published_by: by,
		})
		.execute();
	await tx.updateTable('draft').set({ changes: 0 }).where('source_hash', '=', version.sourceHash).execute();
	await adoptHosts(tx, head);
	await writeAudit(tx, by, what, `version ${version.version}`, now);
	return publishedPolicy(version, content);
}
