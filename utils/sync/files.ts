import { parseJson } from '../contracts/faults.ts';
import type { z } from '../contracts/zod.ts';
import type { Desk } from './desk.ts';
import { SyncFailure } from './faults.ts';
import { sha256 } from './trust.ts';

const atOnce = 6;

/** Fetches files by hash: each one once, six at a time, none taken whose bytes do not have the hash it is named by. */
export interface Files {
	get<S extends z.ZodType>(hash: string, schema: S): Promise<z.infer<S>>;
}

export function files(desk: Pick<Desk, 'file'>): Files {
	const texts = new Map<string, Promise<string>>();
	const waiting: (() => void)[] = [];
	let running = 0;

	async function inTurn<T>(work: () => Promise<T>): Promise<T> {
		if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
		else running++;
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else running--;
		}
	}

	async function fetchText(hash: string): Promise<string> {
		const bytes = await inTurn(() => desk.file(hash));
		const found = await sha256(bytes);
		if (found !== hash) throw new SyncFailure('hash-mismatch', `the file named ${hash} has the hash ${found}`);
		return new TextDecoder().decode(bytes);
	}

	return {
		async get(hash, schema) {
			const text = texts.get(hash) ?? fetchText(hash);
			texts.set(hash, text);
			const parsed = parseJson(schema, await text);
			if (parsed.ok) return parsed.value;
			const [fault] = parsed.faults;
			throw new SyncFailure('not-a-shard', `${hash}: ${fault?.path} is ${fault?.found}, expected ${fault?.expected}`);
		},
	};
}
