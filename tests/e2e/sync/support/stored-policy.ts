import { hash } from 'node:crypto';
import { expect } from 'vitest';
import { IndexBlock } from '../../../../utils/contracts/policy-wire.ts';
import { z } from '../../../../utils/contracts/zod.ts';
import { headItem, indexBlockItem, policyItem, settingsItem, shardItem } from '../../../../utils/platform/items.ts';
import { policyInForce } from '../../../../utils/sync/in-force.ts';
import type { Version } from './versions.ts';

/** Everything in the extension's local storage. */
export type Everything = Readonly<Record<string, unknown>>;

const sha256 = (text: string) => hash('sha256', text, 'base64url');

/**
 * Which of these versions is in force. Fails unless all that is stored is that very version: the policy that pages read is
 * what head and settings say, the head is the one that was signed, the index is what the head names, and every shard what
 * the index names.
 */
export function versionInForce(stored: Everything, versions: ReadonlyMap<string, Version>): Version {
	const policy = policyItem.schema.parse(stored[policyItem.key]);
	if (policy === null) throw new Error('there is no policy in force');
	const version = versions.get(policy.digest);
	if (version === undefined) throw new Error(`nobody published the head ${policy.digest}`);
	const head = headItem.schema.parse(stored[headItem.key]);
	const settings = settingsItem.schema.parse(stored[settingsItem.key]);
	if (head === null || settings === null) throw new Error('there is no head or no settings');
	expect(stored[headItem.key]).toBe(version.head);
	expect(policy).toEqual(policyInForce(policy, head, settings));

	const text = (key: string) => z.string().parse(stored[key]);
	expect(sha256(text(settingsItem.key))).toBe(head.settings);
	const blocks = head.index.map((_, i) => text(indexBlockItem(head.shards, i).key));
	expect(blocks.map(sha256)).toEqual(head.index);
	const named = blocks.flatMap((block) => IndexBlock.parse(JSON.parse(block)));
	expect(named.map((_, i) => sha256(text(shardItem(head.shards, i).key)))).toEqual(named);
	return version;
}
