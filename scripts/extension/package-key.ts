import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { hasCode } from '../../server/has-code.ts';

/** The key that packed extensions are signed with: RSA, as Chromium asks for. */
export interface PackageKey {
	privateKey: KeyObject;
	/** DER, SPKI. */
	publicKey: Uint8Array;
	/** Whether it was made just now. */
	isNew: boolean;
}

const bits = 2_048;

function keyFrom(privateKey: KeyObject, isNew: boolean): PackageKey {
	return { privateKey, publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }), isNew };
}

function parsed(file: string, text: string): KeyObject {
	const remedy = 'Name the file of the key that this extension was packed with before, or one that is not there yet.';
	try {
		const key = createPrivateKey(text);
		if (key.asymmetricKeyType === 'rsa') return key;
	} catch {
		// What node says may hold parts of the file.
	}
	throw new Error(`${file} holds no RSA key in PEM form. ${remedy}`);
}

async function textOf(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	}
}

/** Opens the key in a PEM file, and makes it where there is none yet. Throws an error that says what is wrong with the file. */
export async function openPackageKey(file: string): Promise<PackageKey> {
	const text = await textOf(file);
	if (text !== null) return keyFrom(parsed(file, text), false);
	const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits });
	await mkdir(dirname(file), { recursive: true });
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
	await writeFile(file, pem, { mode: 0o600, flag: 'wx', flush: true });
	return keyFrom(privateKey, true);
}
