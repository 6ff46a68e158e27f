import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { parseJson } from '../../utils/contracts/faults.ts';
import { Base64Url32, Instant } from '../../utils/contracts/primitives.ts';
import { z } from '../../utils/contracts/zod.ts';
import { createSecretFile, readSecretFile } from '../secret-file.ts';

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

/** The key in a file, or `null` where there is none. */
async function read(file: string): Promise<PrivateJwk | null> {
	const text = await readSecretFile(file, 'The signing key');
	if (text === null) return null;
	const parsed = parseJson(PrivateJwk, text);
	if (parsed.ok) return parsed.value;
	// Only places are named: what was found there may be the secret itself.
	return refuse(file, `is not an Ed25519 key (${parsed.faults.map(({ path }) => path).join(', ')})`, restore);
}

/** Makes a key and writes it whole or not at all; where there is one, also by a process that was faster, it stays. */
export async function createSigningKey(file: string, signsFrom?: Date): Promise<void> {
	const { kty, crv, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
	const jwk = { kty, crv, x, d, ...(signsFrom && { signsFrom: signsFrom.toISOString() }) };
	await createSecretFile(file, `${JSON.stringify(jwk)}\n`);
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
