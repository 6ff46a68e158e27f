import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify, importJWK } from 'jose';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openSigningKey } from '../../../../server/publish/keys.ts';
import { signHead } from '../../../../server/publish/sign.ts';
import { parseJson } from '../../../../utils/contracts/faults.ts';
import { Head } from '../../../../utils/contracts/policy-wire.ts';

const hash = 'A'.repeat(43);
const head: Head = {
	format: 1,
	version: 7,
	issued: 1_800_000_000,
	expires: 1_802_592_000,
	shards: 1,
	perBlock: 1,
	settings: hash,
	index: [hash],
};

let folder: string;
let file: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'signpost-key-'));
	file = join(folder, 'deep', 'policy-key.json');
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const publicKey = (x: string) => importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');

test('a key is made once, for the desk alone to read, and is the same ever after', async () => {
	const made = await openSigningKey(file);
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	expect(await readdir(join(folder, 'deep'))).toEqual(['policy-key.json']);
	const again = await openSigningKey(file);
	expect([again.kid, again.publicKey]).toEqual([made.kid, made.publicKey]);
	expect(made.publicKey).toMatch(/^[\w-]{43}$/);
});

test('of several desks that start at once on one folder, all have the same key', async () => {
	const keys = await Promise.all(Array.from({ length: 8 }, () => openSigningKey(file)));
	expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
	expect(await readdir(join(folder, 'deep'))).toEqual(['policy-key.json']);
});

describe('a key file that cannot be used', () => {
	const d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A';
	const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

	test.each([
		['is empty', '', 'is not an Ed25519 key ((document))'],
		['is cut off', `{"kty":"OKP","crv":"Ed25519","x":"${x}"`, 'is not an Ed25519 key ((document))'],
		['holds another kind', `{"kty":"RSA","n":"x","e":"AQAB"}`, 'is not an Ed25519 key (kty, crv, x, d)'],
		['holds the public half alone', `{"kty":"OKP","crv":"Ed25519","x":"${x}"}`, 'is not an Ed25519 key (d)'],
		['holds two halves that do not fit', `{"kty":"OKP","crv":"Ed25519","x":"${hash}","d":"${d}"}`, 'is damaged'],
	])('because it %s: says so, names the file and the remedy, and keeps the secret', async (_, text, complaint) => {
		await openSigningKey(file);
		await writeFile(file, text);
		const error = await openSigningKey(file).catch((reason: unknown) => String(reason));
		expect(error).toContain(`The signing key ${file} ${complaint}`);
		expect(error).toContain('restore it from a backup');
		expect(error).not.toContain(d);
		expect(await readFile(file, 'utf8')).toBe(text);
	});

	test('because others may read it', async () => {
		await openSigningKey(file);
		await chmod(file, 0o640);
		await expect(openSigningKey(file)).rejects.toThrow(`is open to others (mode 640): run "chmod 600 ${file}"`);
	});

	test('because it is not a file', async () => {
		await expect(openSigningKey(folder)).rejects.toThrow(`The signing key ${folder} cannot be read`);
	});

	test('the key of RFC 8037 has the thumbprint of RFC 8037', async () => {
		await openSigningKey(file);
		await writeFile(file, JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x, d }));
		expect((await openSigningKey(file)).kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
	});
});

describe('a signed head', () => {
	test('verifies with the public key, and says what it is', async () => {
		const key = await openSigningKey(file);
		const jws = await signHead(head, key);
		const { payload, protectedHeader } = await compactVerify(jws, await publicKey(key.publicKey));
		expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: key.kid, typ: 'signpost-head' });
		expect(parseJson(Head, new TextDecoder().decode(payload))).toEqual({ ok: true, value: head });
	});

	test('verifies with no other key, and not when a byte of it is another', async () => {
		const key = await openSigningKey(file);
		const other = await openSigningKey(join(folder, 'other.json'));
		const jws = await signHead(head, key);
		await expect(compactVerify(jws, await publicKey(other.publicKey))).rejects.toThrow();
		const [protectedHeader = '', payload = '', signature = ''] = jws.split('.');
		const older = Buffer.from(JSON.stringify({ ...head, version: 8 })).toString('base64url');
		const forged = [
			[protectedHeader, older, signature],
			[Buffer.from('{"alg":"none"}').toString('base64url'), payload, ''],
			[protectedHeader, payload, signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))],
		];
		for (const parts of forged) {
			await expect(compactVerify(parts.join('.'), await publicKey(key.publicKey))).rejects.toThrow();
		}
	});
});
