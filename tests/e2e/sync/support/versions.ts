import { hash } from 'node:crypto';
import { type CompiledPolicy, compilePolicy } from '../../../../server/publish/compile.ts';
import type { SigningKey } from '../../../../server/publish/keys.ts';
import { signHead } from '../../../../server/publish/sign.ts';
import { PolicySource } from '../../../../utils/contracts/policy-source.ts';

/** A version of the policy as browsers fetch it. */
export interface Version {
	version: number;
	compiled: CompiledPolicy;
	/** A compact JWS. */
	head: string;
	/** SHA-256 of the head. */
	digest: string;
}

const appCount = 620;
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

function sourceOf(version: number): PolicySource {
	return PolicySource.parse({
		format: 1,
		organization: { name: 'Northwind Trading', shortName: 'Northwind', defaultLanguage: 'en' },
		categories: [{ id: 'boards', name: { en: 'Boards' }, goodFor: { en: 'boards and plans' } }],
		liaisons: [{ id: 'it', name: { en: 'your IT liaison' } }],
		apps: Array.from({ length: appCount }, (_, i) => ({
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

/** Publishes version `version`: some apps differ from the version before, and so do a quarter of the shards. */
export async function publishVersion(version: number, key: SigningKey): Promise<Version> {
	const compiled = compilePolicy(sourceOf(version));
	const issued = Math.floor(Date.now() / 1000);
	const head = await signHead({ ...compiled.head, version, issued, expires: issued + yearSeconds }, key);
	return { version, compiled, head, digest: hash('sha256', head, 'base64url') };
}

/** Hashes of the files that a browser fetches which has `from` and is offered `to`. */
export function filesBetween(from: Version, to: Version): string[] {
	const changed = (of: 'blocks' | 'shards') =>
		to.compiled[of].flatMap(({ hash }, i) => (from.compiled[of][i]?.hash === hash ? [] : [hash]));
	const settings = from.compiled.settings.hash === to.compiled.settings.hash ? [] : [to.compiled.settings.hash];
	return [...settings, ...changed('blocks'), ...changed('shards')];
}
