import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { mkdir, open, writeFile } from 'node:fs/promises';
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
		await using handle = await open(file, 'r');
		const { mode } = await handle.stat();
		// Windows has no such bits: what the folder passes on holds there.
		if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
			throw new Error(`${file} is open to others (mode ${(mode & 0o777).toString(8)}): run "chmod 600 ${file}".`);
		}
		return await handle.readFile('utf8');
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	}
}

/** The key in a PEM file, `null` where there is none. Throws an error that says what is wrong with the file. */
export async function readPackageKey(file: string): Promise<PackageKey | null> {
	const text = await textOf(file);
	return text === null ? null : keyFrom(parsed(file, text), false);
}

/** Makes a key, in a file that nobody else may read. */
export async function makePackageKey(file: string): Promise<PackageKey> {
	const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits });
	await mkdir(dirname(file), { recursive: true });
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
	await writeFile(file, pem, { mode: 0o600, flag: 'wx', flush: true });
	return keyFrom(privateKey, true);
}
