import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { link, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { parseJson } from '../../utils/contracts/faults.ts';
import { Base64Url32, Instant } from '../../utils/contracts/primitives.ts';
import { z } from '../../utils/contracts/zod.ts';
import { hasCode } from '../has-code.ts';

/** The key that signs the policy, RFC 8037. */
const PrivateJwk = z.object({
	kty: z.literal('OKP'),
	crv: z.literal('Ed25519'),
	x: Base64Url32,
	d: Base64Url32,
	/** When it begins to sign, with a key that waits for its turn. */
	signsFrom: Instant.optional(),
});
type PrivateJwk = z.infer<typeof PrivateJwk>;

export interface SigningKey {
	/** RFC 7638 thumbprint. */
	kid: string;
	/** 32 bytes in base64url, as browsers pin it. */
	publicKey: string;
	privateKey: KeyObject;
	/** When it begins to sign, with a key that waits for its turn; ISO 8601. */
	signsFrom?: string;
}

function refuse(file: string, what: string, remedy: string): never {
	throw new Error(`The signing key ${file} ${what}: ${remedy}.`);
}

const restore =
	'restore it from a backup, or move it away to have a new one made, which browsers that pin the old one will not trust';

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

interface KeyFile {
	text: string;
	mode: number;
}

async function readKeyFile(file: string): Promise<KeyFile | null> {
	try {
		await using handle = await open(file, 'r');
		const { mode } = await handle.stat();
		return { mode, text: await handle.readFile('utf8') };
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return null;
		return refuse(file, `cannot be read (${reasonOf(error)})`, 'make it a file that the user of the desk can read');
	}
}

/** The key in a file, or `null` where there is none. */
async function read(file: string): Promise<PrivateJwk | null> {
	const found = await readKeyFile(file);
	if (found === null) return null;
	// Windows has no such bits: what the folder passes on holds there.
	if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
		refuse(file, `is open to others (mode ${(found.mode & 0o777).toString(8)})`, `run "chmod 600 ${file}"`);
	}
	const parsed = parseJson(PrivateJwk, found.text);
	if (parsed.ok) return parsed.value;
	// Only places are named: what was found there may be the secret itself.
	return refuse(file, `is not an Ed25519 key (${parsed.faults.map(({ path }) => path).join(', ')})`, restore);
}

/** Makes a key and writes it whole or not at all; where there is one, also by a process that was faster, it stays. */
export async function createSigningKey(file: string, signsFrom?: Date): Promise<void> {
	const { kty, crv, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
	await mkdir(dirname(file), { recursive: true });
	const draft = `${file}.${randomUUID()}`;
	try {
		const jwk = { kty, crv, x, d, ...(signsFrom && { signsFrom: signsFrom.toISOString() }) };
		await writeFile(draft, `${JSON.stringify(jwk)}\n`, { mode: 0o600, flag: 'wx', flush: true });
		await link(draft, file);
	} catch (error) {
		if (!hasCode(error, 'EEXIST')) throw error;
	} finally {
		await rm(draft, { force: true });
	}
}

function importKey(jwk: PrivateJwk): KeyObject | null {
	try {
		const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
		return createPublicKey(privateKey).export({ format: 'jwk' }).x === jwk.x ? privateKey : null;
	} catch {
		return null;
	}
}

/**
 * Reads a signing key: a JWK in a file of mode 0600. `null` where there is none.
 * Throws an error that says what is wrong with the file and how to mend it.
 */
export async function readSigningKey(file: string): Promise<SigningKey | null> {
	const jwk = await read(file);
	if (jwk === null) return null;
	const privateKey = importKey(jwk);
	if (privateKey === null) return refuse(file, 'is damaged (its two halves do not belong together)', restore);
	const { kty, crv, x, signsFrom } = jwk;
	const kid = await calculateJwkThumbprint({ kty, crv, x });
	return { kid, publicKey: x, privateKey, ...(signsFrom !== undefined && { signsFrom }) };
}

/** Opens a signing key and makes it where there is none yet. Throws as `readSigningKey` does. */
export async function openSigningKey(file: string): Promise<SigningKey> {
	const known = await readSigningKey(file);
	if (known !== null) return known;
	await createSigningKey(file);
	return (await readSigningKey(file)) ?? refuse(file, 'vanished', 'check that nothing else cleans that folder');
}
