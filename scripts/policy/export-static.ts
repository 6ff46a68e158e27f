import { hash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { hasCode } from '../../server/has-code.ts';
import { compilePolicy } from '../../server/publish/compile.ts';
import { packsOf } from '../../server/publish/packs.ts';
import { readHead } from '../../server/publish/read-head.ts';
import { sameJson } from '../../server/publish/same-json.ts';
import { SignedPolicy } from '../../utils/contracts/admin.ts';
import { parseJson } from '../../utils/contracts/faults.ts';
import { IndexBlock } from '../../utils/contracts/policy-wire.ts';
import { shardsOfPack } from '../../utils/policy/pack.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { counted, faultLine } from './lines.ts';

const policyPath = join('v1', 'policy');

/** A published policy as files: its head, and what the head names by hash. */
interface PublicFiles {
	head: string;
	files: AsyncIterable<PublicFile>;
}

interface PublicFile {
	/** Beside the head. */
	folder: 'shards' | 'packs';
	hash: string;
	body: string;
}

/** Writes a file whole or not at all, as it may be served meanwhile. */
async function write(file: string, content: string | Uint8Array): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const draft = `${file}.${randomUUID()}`;
	await writeFile(draft, content);
	await rename(draft, file);
}

async function readIfThere(file: string): Promise<string | null> {
	return readFile(file, 'utf8').catch((error: unknown) => {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	});
}

/** The head last, so that nobody is told of files that are not there; the one before stays as the handover of its key. */
async function writeAll(folder: string, { head, files }: PublicFiles): Promise<void> {
	const policy = join(folder, policyPath);
	const { version } = readHead(head);
	let count = 0;
	for await (const { folder: kind, hash: name, body } of files) {
		await write(join(policy, kind, name), body);
		count += 1;
	}
	const before = await readIfThere(join(policy, 'head'));
	const [kid, earlier] = [head, before].map((jws) => (jws === null ? null : (decodeProtectedHeader(jws).kid ?? null)));
	if (before !== null && earlier && earlier !== kid) await write(join(policy, 'handover', earlier), before);
	await write(join(policy, 'head'), head);
	console.log(`${folder}: version ${version}, ${counted(count, 'file')} beside the head.`);
}

async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
	return response.text();
}

/** Fails where what came does not have the hash that it is named by. */
function shard(name: string, body: string): PublicFile {
	const found = hash('sha256', body, 'base64url');
	if (found !== name) throw new Error(`What came as ${name} has the hash ${found}. Nothing was put in force.`);
	return { folder: 'shards', hash: name, body };
}

async function fetchBlob(desk: string, name: string): Promise<PublicFile> {
	return shard(name, await fetchText(`${desk}/v1/policy/shards/${name}`));
}

async function* filesOf(desk: string, head: string): AsyncGenerator<PublicFile> {
	const { settings, index } = readHead(head);
	yield await fetchBlob(desk, settings);
	for (const name of index) {
		const block = await fetchBlob(desk, name);
		yield block;
		const names = parseJson(IndexBlock, block.body);
		if (!names.ok) throw new Error(`${name} is no index block.`);
		const pack = await fetchText(`${desk}/v1/policy/packs/${name}`);
		const shards = shardsOfPack(pack).map((body, i) => shard(names.value[i] ?? '', body));
		if (shards.length !== names.value.length) throw new Error(`The pack of ${name} lacks a shard.`);
		yield* shards;
		yield { folder: 'packs', hash: name, body: pack };
	}
}

/**
 * Copies what is in force at a desk into a folder that any web server can serve.
 *
 * @param handedOn thumbprints of keys that signed earlier: the last head of each is copied too
 */
export async function exportFromDesk(folder: string, url: string, handedOn: readonly string[]): Promise<ExitCode> {
	const desk = url.replace(/\/+$/, '');
	for (const kid of handedOn) {
		await write(join(folder, policyPath, 'handover', kid), await fetchText(`${desk}/v1/policy/handover/${kid}`));
	}
	const head = (await fetchText(`${desk}/v1/policy/head`)).trim();
	await writeAll(folder, { head, files: filesOf(desk, head) });
	return exitCodes.fine;
}

/** Writes a signed bundle into a folder that any web server can serve. */
export async function exportFromBundle(folder: string, file: string): Promise<ExitCode> {
	const parsed = parseJson(SignedPolicy, await readFile(file, 'utf8'));
	if (!parsed.ok) {
		for (const fault of parsed.faults) console.error(faultLine(fault));
		return exitCodes.refused;
	}
	const { head, source } = parsed.value;
	const policy = compilePolicy(source);
	const { version, issued, expires, keys, ...signed } = readHead(head);
	if (!sameJson(signed, policy.head)) {
		console.error(
			'The source of this bundle compiles to other files than its head names: sign it again with this version.',
		);
		return exitCodes.refused;
	}
	async function* files(): AsyncGenerator<PublicFile> {
		const blobs = [policy.settings, ...policy.blocks, ...policy.shards];
		for (const blob of new Map(blobs.map((blob) => [blob.hash, blob])).values()) yield { folder: 'shards', ...blob };
		for (const pack of packsOf(policy)) yield { folder: 'packs', ...pack };
	}
	await writeAll(folder, { head, files: files() });
	return exitCodes.fine;
}
