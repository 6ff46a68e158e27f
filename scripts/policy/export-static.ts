import { hash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { compilePolicy } from '../../server/publish/compile.ts';
import { readHead } from '../../server/publish/read-head.ts';
import { sameJson } from '../../server/publish/same-json.ts';
import { SignedPolicy } from '../../utils/contracts/admin.ts';
import { parseJson } from '../../utils/contracts/faults.ts';
import { IndexBlock } from '../../utils/contracts/policy-wire.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { counted, faultLine } from './lines.ts';

const policyPath = join('v1', 'policy');
const atOnce = 8;

/** A published policy as files: its head, and what the head names by hash. */
interface PublicFiles {
	head: string;
	blobs: AsyncIterable<{ hash: string; body: string | Uint8Array }>;
}

/** Writes a file whole or not at all, as it may be served meanwhile. */
async function write(file: string, content: string | Uint8Array): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const draft = `${file}.${randomUUID()}`;
	await writeFile(draft, content);
	await rename(draft, file);
}

async function readText(file: string): Promise<string | null> {
	return readFile(file, 'utf8').catch(() => null);
}

/** The head last, so that nobody is told of files that are not there; the one before stays as the handover of its key. */
async function writeAll(folder: string, { head, blobs }: PublicFiles): Promise<void> {
	const policy = join(folder, policyPath);
	const { version } = readHead(head);
	let files = 0;
	for await (const { hash: name, body } of blobs) {
		await write(join(policy, 'shards', name), body);
		files += 1;
	}
	const before = await readText(join(policy, 'head'));
	const [kid, earlier] = [head, before].map((jws) => (jws === null ? null : (decodeProtectedHeader(jws).kid ?? null)));
	if (before !== null && earlier && earlier !== kid) await write(join(policy, 'handover', earlier), before);
	await write(join(policy, 'head'), head);
	console.log(`${folder}: version ${version}, ${counted(files, 'file')} beside the head.`);
}

async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
	return response.text();
}

async function fetchBlob(desk: string, name: string): Promise<{ hash: string; body: string }> {
	const body = await fetchText(`${desk}/v1/policy/shards/${name}`);
	const found = hash('sha256', body, 'base64url');
	if (found !== name) throw new Error(`What came as ${name} has the hash ${found}. Nothing was put in force.`);
	return { hash: name, body };
}

async function* fetchAll(desk: string, names: readonly string[]) {
	for (let at = 0; at < names.length; at += atOnce) {
		yield* await Promise.all(names.slice(at, at + atOnce).map((name) => fetchBlob(desk, name)));
	}
}

async function* blobsOf(desk: string, head: string) {
	const { settings, index } = readHead(head);
	yield await fetchBlob(desk, settings);
	const shards = new Set<string>();
	for await (const block of fetchAll(desk, index)) {
		yield block;
		const names = parseJson(IndexBlock, block.body);
		if (!names.ok) throw new Error(`${block.hash} is no index block.`);
		for (const name of names.value) shards.add(name);
	}
	yield* fetchAll(desk, [...shards]);
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
	await writeAll(folder, { head, blobs: blobsOf(desk, head) });
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
	const { settings, blocks, shards, head: compiled } = compilePolicy(source);
	const { version, issued, expires, keys, ...signed } = readHead(head);
	if (!sameJson(signed, compiled)) {
		console.error(
			'The source of this bundle compiles to other files than its head names: sign it again with this version.',
		);
		return exitCodes.refused;
	}
	async function* blobs() {
		yield* new Map([settings, ...blocks, ...shards].map((blob) => [blob.hash, blob])).values();
	}
	await writeAll(folder, { head, blobs: blobs() });
	return exitCodes.fine;
}
