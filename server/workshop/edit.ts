import type { PolicyDiff } from '../../utils/contracts/admin.ts';
import { parseJson } from '../../utils/contracts/faults.ts';
import { PolicySource } from '../../utils/contracts/policy-source.ts';
import type { Standing } from '../../utils/contracts/vocabulary.ts';
import type { z } from '../../utils/contracts/zod.ts';
import { Refusal } from '../http/refusal.ts';
import { type DraftState, withStanding } from '../policy/draft.ts';
import { checkPolicy } from '../publish/check.ts';
import { countChanges, diffPolicies } from '../publish/diff.ts';
import type { Shop } from './shop.ts';

type Edited = Pick<DraftState, 'sourceHash' | 'changes'>;

/** Reads a document that was sent. Throws a 422 with every fault of it. */
export function readDocument<S extends z.ZodType>(schema: S, body: Uint8Array): z.infer<S> {
	const parsed = parseJson(schema, new TextDecoder().decode(body));
	if (parsed.ok) return parsed.value;
	throw new Refusal(422, 'Some of it is not as the desk needs it.', parsed.faults);
}

async function edited({ sources }: Shop, source: PolicySource, published: string): Promise<Edited> {
	const sourceHash = await sources.put(source);
	const changes = sourceHash === published ? 0 : countChanges(await sources.get(published), source);
	return { sourceHash, changes };
}

/** Stores a document that becomes the draft. */
export async function takeDraft(
	shop: Shop,
	{ body, published }: { body: Uint8Array; published: string },
): Promise<Edited> {
	return edited(shop, readDocument(PolicySource, body), published);
}

/** Stores the draft with another standing of one app. Throws a 404 where there is no such app. */
export async function patchDraft(
	shop: Shop,
	{ draft, published, app, standing }: { draft: string; published: string; app: string; standing: Standing },
): Promise<Edited> {
	const source = withStanding(await shop.sources.get(draft), app, standing);
	if (source === null) throw new Refusal(404, `There is no app "${app}" in the draft.`);
	return edited(shop, source, published);
}

/** What publishing the draft would change, what stands against it and what is odd, as the JSON of a `PolicyDiff`. */
export async function compare(
	{ sources }: Shop,
	{ draft, published, now }: { draft: string; published: string; now: string },
): Promise<Uint8Array<ArrayBuffer>> {
	const source = await sources.get(draft);
	const diff: PolicyDiff = {
		...diffPolicies(await sources.get(published), source),
		...checkPolicy(source, new Date(now)),
	};
	return new TextEncoder().encode(JSON.stringify(diff));
}
