import { parseJson } from '../contracts/faults.ts';
import { type IndexBlock, Shard } from '../contracts/policy-wire.ts';
import type { z } from '../contracts/zod.ts';
import { isWorthPack, shardsOfPack } from '../policy/pack.ts';
import { atMost } from './at-most.ts';
import type { Desk } from './desk.ts';
import { SyncFailure } from './faults.ts';
import { hashOf, sha256 } from './trust.ts';

const filesAtOnce = 6;
/** A pack is up to two megabytes. */
const packsAtOnce = 2;

/** A file as it came, and what it says. */
interface File<T> {
	text: string;
	value: T;
}

/** Fetches files by hash, few at a time, and takes none whose bytes do not have the hash it is named by. */
export interface Files {
	get<S extends z.ZodType>(hash: string, schema: S): Promise<File<z.infer<S>>>;
	/** The texts of the shards with these hashes, some or all of those that the block named `name` lists. */
	shards(name: string, block: IndexBlock, hashes: ReadonlySet<string>): Promise<ReadonlyMap<string, string>>;
}

export function files(desk: Pick<Desk, 'file' | 'pack'>): Files {
	const fileInTurn = atMost(filesAtOnce);
	const packInTurn = atMost(packsAtOnce);

	async function get<S extends z.ZodType>(hash: string, schema: S): Promise<File<z.infer<S>>> {
		const bytes = await fileInTurn(() => desk.file(hash));
		const found = await sha256(bytes);
		if (found !== hash) throw new SyncFailure('hash-mismatch', `the file named ${hash} has the hash ${found}`);
		const text = textOf(hash, bytes);
		return { text, value: parsed(hash, text, schema) };
	}

	/** `null` where this desk has no such pack, or something else in its place: every shard is to be had by itself too. */
	async function unpacked(name: string, block: IndexBlock): Promise<Map<string, string> | null> {
		const bytes = await packInTurn(() => desk.pack(name));
		if (bytes === null) return null;
		const texts = shardsOfPack(new TextDecoder().decode(bytes));
		if (texts.length !== block.length) return null;
		const hashes = await Promise.all(texts.map(hashOf));
		return hashes.every((hash, i) => hash === block[i])
			? new Map(texts.map((text, i) => [block[i] ?? '', text]))
			: null;
	}

	return {
		get,
		async shards(name, block, hashes) {
			const missing = block.filter((hash) => hashes.has(hash)).length;
			const pack = isWorthPack(missing, block.length) ? await unpacked(name, block) : null;
			const texts = await Promise.all(
				[...hashes].map(async (hash) => {
					const packed = pack?.get(hash);
					if (packed === undefined) return [hash, (await get(hash, Shard)).text] as const;
					parsed(hash, packed, Shard);
					return [hash, packed] as const;
				}),
			);
			return new Map(texts);
		},
	};
}

function parsed<S extends z.ZodType>(hash: string, text: string, schema: S): z.infer<S> {
	const result = parseJson(schema, text);
	if (result.ok) return result.value;
	const [fault] = result.faults;
	throw new SyncFailure('not-a-shard', `${hash}: ${fault?.path} is ${fault?.found}, expected ${fault?.expected}`);
}

/** Only what comes back from the text as the same bytes can be held against its hash later. */
function textOf(hash: string, bytes: Uint8Array<ArrayBuffer>): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new SyncFailure('not-a-shard', `${hash} is no text in UTF-8`);
	}
}
