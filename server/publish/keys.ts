import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { parseJson } from '../../utils/contracts/faults.ts';
import { Base64Url32 } from '../../utils/contracts/primitives.ts';
import { z } from '../../utils/contracts/zod.ts';

/** The key that signs the policy, RFC 8037. */
const PrivateJwk = z.object({
	kty: z.literal('OKP'),
	crv: z.literal('Ed25519'),
	x: Base64Url32,
	d: Base64Url32,
});
type PrivateJwk = z.infer<typeof PrivateJwk>;

export interface SigningKey {
	/** RFC 7638 thumbprint. */
	kid: string;
	/** 32 bytes in base64url, as browsers pin it. */
	publicKey: string;
	privateKey: KeyObject;
}

function hasCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}

function refuse(file: string, what: string, remedy: string): never {
	throw new Error(`The signing key ${file} ${what}: ${remedy}.`);
}

const restore =
	'restore it from a backup, or move it away to have a new one made (browsers that pin the old key keep it)';

async function read(file: string): Promise<PrivateJwk | null> {
	const handle = await open(file, 'r').catch((error: unknown) => {
		if (hasCode(error, 'ENOENT')) return null;
		return refuse(
			file,
			`cannot be read (${error instanceof Error ? error.message : String(error)})`,
			'make it readable for the user that runs the desk',
		);
	});
	if (handle === null) return null;
	try {
		const { mode } = await handle.stat();
		// Windows has no such bits: what is inherited from the folder holds there.
		if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
			refuse(file, `is open to others (mode ${(mode & 0o777).toString(8)})`, `run "chmod 600 ${file}"`);
		}
		const parsed = parseJson(PrivateJwk, await handle.readFile('utf8'));
		// Only places are named: what was found there may be the secret itself.
		if (!parsed.ok)
			refuse(file, `is not an Ed25519 key (${parsed.faults.map(({ path }) => path).join(', ')})`, restore);
		return parsed.value;
	} finally {
		await handle.close();
	}
}

/** Makes a key and writes it whole or not at all; another process that was faster wins. */
async function create(file: string): Promise<void> {
	const { kty, crv, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
	await mkdir(dirname(file), { recursive: true });
	const draft = `${file}.${randomUUID()}`;
	const handle = await open(draft, 'wx', 0o600);
	try {
		await handle.writeFile(`${JSON.stringify({ kty, crv, x, d })}\n`);
		await handle.sync();
		await handle.close();
		await link(draft, file);
	} catch (error) {
		if (!hasCode(error, 'EEXIST')) throw error;
	} finally {
		await unlink(draft);
	}
}

function importKey(jwk: PrivateJwk, file: string): KeyObject {
	const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
	const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
	if (x !== jwk.x) refuse(file, 'is damaged (its public half does not belong to its private half)', restore);
	return privateKey;
}

/**
 * Opens the signing key of the desk: a JWK in a file of mode 0600, made where there is none yet.
 * Throws an error that says what is wrong with the file and how to mend it.
 */
export async function openSigningKey(file: string): Promise<SigningKey> {
	let jwk = await read(file);
	if (jwk === null) {
		await create(file);
		jwk = await read(file);
	}
	if (jwk === null) return refuse(file, 'vanished', 'check that nothing else cleans that folder');
	return { kid: await calculateJwkThumbprint(jwk), publicKey: jwk.x, privateKey: importKey(jwk, file) };
}
