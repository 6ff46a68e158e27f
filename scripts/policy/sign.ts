import { readFile, writeFile } from 'node:fs/promises';
import { compilePolicy } from '../../server/publish/compile.ts';
import { createSigningKey, readSigningKey } from '../../server/publish/keys.ts';
import { signHead } from '../../server/publish/sign.ts';
import type { SignedPolicy } from '../../utils/contracts/admin.ts';
import type { Head } from '../../utils/contracts/policy-wire.ts';
import type { DeskClient } from './desk-client.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readPolicy } from './source-file.ts';

const daySeconds = 24 * 3600;

export interface SignOptions {
	/** File of the private key. */
	key: string;
	version: number;
	/** File that the bundle is written to. */
	out: string;
	/** Public keys that may sign from this version on, beside the one that signs. */
	trust: readonly string[];
	/** For how long browsers take it for fresh. */
	days: number;
}

/** Checks, compiles and signs the policy in a file, on a machine that need not know the desk. */
export async function sign(file: string, { key, version, out, trust, days }: SignOptions): Promise<ExitCode> {
	const source = await readPolicy(file);
	if (source === null) return exitCodes.refused;
	const signer = await readSigningKey(key);
	if (signer === null) throw new Error(`There is no key at ${key}. "keys new ${key}" makes one.`);
	const issued = Math.floor(Date.now() / 1000);
	const head: Head = {
		...compilePolicy(source).head,
		version,
		issued,
		expires: issued + days * daySeconds,
		keys: [...new Set([signer.publicKey, ...trust])],
	};
	const bundle: SignedPolicy = { format: 1, head: await signHead(head, signer), source };
	await writeFile(out, JSON.stringify(bundle));
	console.log(`${out}: version ${version}, signed by ${signer.kid}, fresh for ${days} days.`);
	return exitCodes.fine;
}

/** Hands a bundle to the desk, which checks all of it again and publishes it. */
export async function push(bundle: string, desk: DeskClient): Promise<ExitCode> {
	const { version, publishedAt } = await desk.publishSigned(new Uint8Array(await readFile(bundle)));
	console.log(`Version ${version} is in force since ${publishedAt}.`);
	return exitCodes.fine;
}

/** Makes a key to sign with, in a file that nobody else may read. */
export async function newKey(file: string): Promise<ExitCode> {
	if ((await readSigningKey(file)) !== null) throw new Error(`There is a key at ${file} already. It stays as it is.`);
	await createSigningKey(file);
	const key = await readSigningKey(file);
	console.log(
		`${file}: keep it where nobody else can read it.\nPublic key  ${key?.publicKey}\nThumbprint  ${key?.kid}`,
	);
	return exitCodes.fine;
}
