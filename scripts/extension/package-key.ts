import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { createSecretFile, readSecretFile } from '../../server/secret-file.ts';

/** The key that packed extensions are signed with: RSA, as Chromium asks for. */
export interface PackageKey {
	privateKey: KeyObject;
	/** DER, SPKI. */
	publicKey: Uint8Array;
	/** Whether it was made just now. */
	isNew: boolean;
}

const bits = 2_048;
const what = 'The key of the extension';

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

/** The key in a PEM file, `null` where there is none. Throws an error that says what is wrong with the file. */
export async function readPackageKey(file: string): Promise<PackageKey | null> {
	const text = await readSecretFile(file, what);
	if (text === null) return null;
	const privateKey = parsed(file, text);
	return { privateKey, publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }), isNew: false };
}

/** Makes a key, in a file that nobody else may read. */
export async function makePackageKey(file: string): Promise<PackageKey> {
	const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits });
	await createSecretFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
	const made = await readPackageKey(file);
	if (made === null) throw new Error(`${what} ${file} vanished: check that nothing else cleans that folder.`);
	return { ...made, isNew: true };
}
