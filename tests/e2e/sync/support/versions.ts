import { hash } from 'node:crypto';
import { type CompiledPolicy, compilePolicy } from '../../../../server/publish/compile.ts';
import type { SigningKey } from '../../../../server/publish/keys.ts';
import { signHead } from '../../../../server/publish/sign.ts';
import { PolicySource } from '../../../../utils/contracts/policy-source.ts';
import { isWorthPack } from '../../../../utils/policy/pack.ts';

/** A version of the policy as browsers fetch it. */
export interface Version {
	version: number;
	compiled: CompiledPolicy;
	/** A compact JWS. */
	head: string;
	/** SHA-256 of the head. */
	digest: string;
}

/** So that versions of 64 shards and of 128 follow on each other now and then. */
const appCounts = [620, 1_240] as const;
const versionsOfOneSize = 8;
/** One in so many apps is another one in each version. */
const changesOneIn = 40;
const yearSeconds = 365 * 86_400;

/** Long enough that a few hundred apps are cut into 64 shards. */
function whyOf(app: number, version: number): string {
	const since = Math.floor((version + app * 7) / changesOneIn);
	return `it keeps files where we can’t delete them, as we saw when we looked for the ${since}th time. `
		.repeat(3)
		.trim();
}

/** A policy that is another one in each version: some apps differ from the version before. */
export function smallSource(version: number): PolicySource {
	const length = appCounts[Math.floor(version / versionsOfOneSize) % appCounts.length] ?? 0;
	return PolicySource.parse({
		format: 1,
		organization: { name: 'Northwind Trading', shortName: 'Northwind', defaultLanguage: 'en' },
		categories: [{ id: 'boards', name: { en: 'Boards' }, goodFor: { en: 'boards and plans' } }],
		liaisons: [{ id: 'it', name: { en: 'your IT liaison' } }],
		apps: Array.from({ length }, (_, i) => ({
			id: `app-${i}`,
			name: `App ${i}`,
			hosts: [`app-${i}.example`],
			category: 'boards',
			why: { en: whyOf(i, version) },
		})),
		// The settings change too, and with them what every page reads.
		budget: { bannersPerDay: 50 + (version % 50) },
	});
}

/** What a version is compiled from. */
export type SourceOf = (version: number) => PolicySource;

/** Publishes version `version`. By default a quarter of the shards differ from the version before. */
export async function publishVersion(version: number, key: SigningKey, sourceOf: SourceOf): Promise<Version> {
	const compiled = compilePolicy(sourceOf(version));
	const issued = Math.floor(Date.now() / 1000);
	const head = await signHead({ ...compiled.head, version, issued, expires: issued + yearSeconds }, key);
	return { version, compiled, head, digest: hash('sha256', head, 'base64url') };
}

/** What a browser asks for beside the head which has `from` and is offered `to`: hashes of files, and `pack` with a block's. */
export function filesBetween(from: Version, to: Version): string[] {
	const isCutAlike = from.compiled.head.shards === to.compiled.head.shards;
	const { perBlock } = to.compiled.head;
	const isOld = (of: 'blocks' | 'shards', hash: string, i: number) => isCutAlike && from.compiled[of][i]?.hash === hash;
	const settings = from.compiled.settings.hash === to.compiled.settings.hash ? [] : [to.compiled.settings.hash];
	const blocks = to.compiled.blocks.flatMap(({ hash }, block) => {
		if (isOld('blocks', hash, block)) return [];
		const first = block * perBlock;
		const shards = to.compiled.shards.slice(first, first + perBlock);
		const missing = shards.filter((shard, i) => !isOld('shards', shard.hash, first + i)).map((shard) => shard.hash);
		return [hash, ...(isWorthPack(missing.length, shards.length) ? [`pack ${hash}`] : missing)];
	});
	return [...settings, ...blocks];
}
