import { parseJson } from '../contracts/faults.ts';
import type { z } from '../contracts/zod.ts';
import { atMost } from './at-most.ts';
import type { Desk } from './desk.ts';
import { SyncFailure } from './faults.ts';
import { sha256 } from './trust.ts';

const atOnce = 6;

/** A file as it came, and what it says. */
interface File<T> {
	text: string;
	value: T;
}

/** Fetches files by hash: each one once, six at a time, none taken whose bytes do not have the hash it is named by. */
export interface Files {
	get<S extends z.ZodType>(hash: string, schema: S): Promise<File<z.infer<S>>>;
}

export function files(desk: Pick<Desk, 'file'>): Files {
	const texts = new Map<string, Promise<string>>();
	const inTurn = atMost(atOnce);

	async function fetchText(hash: string): Promise<string> {
		const bytes = await inTurn(() => desk.file(hash));
		const found = await sha256(bytes);
		if (found !== hash) throw new SyncFailure('hash-mismatch', `the file named ${hash} has the hash ${found}`);
		return textOf(hash, bytes);
	}

	return {
		async get(hash, schema) {
			const fetched = texts.get(hash) ?? fetchText(hash);
			texts.set(hash, fetched);
			const text = await fetched;
			const parsed = parseJson(schema, text);
			if (parsed.ok) return { text, value: parsed.value };
			const [fault] = parsed.faults;
			throw new SyncFailure('not-a-shard', `${hash}: ${fault?.path} is ${fault?.found}, expected ${fault?.expected}`);
		},
	};
}

/** Only what comes back from the text as the same bytes can be held against its hash later. */
function textOf(hash: string, bytes: Uint8Array<ArrayBuffer>): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new SyncFailure('not-a-shard', `${hash} is no text in UTF-8`);
	}
}
