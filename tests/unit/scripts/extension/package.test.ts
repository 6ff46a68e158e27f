import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { chromiumId } from '../../../../scripts/extension/chromium-id.ts';
import { crx } from '../../../../scripts/extension/crx.ts';
import { makePackageKey, type PackageKey, readPackageKey } from '../../../../scripts/extension/package-key.ts';
import { expectSameIds } from '../../../../scripts/extension/same-ids.ts';
import { readSignedAddOn } from '../../../../scripts/extension/signed-add-on.ts';
import { zipFolder } from '../../../../scripts/extension/zip.ts';
import { ChromiumId } from '../../../../utils/contracts/updates.ts';
import { temporaryFolder } from '../../server/support/open-desk.ts';

let folder: string;
beforeEach(async () => {
	folder = await temporaryFolder();
});

describe('the key', () => {
	test('is made once, for its owner alone, and gives the same id ever after', async () => {
		const file = join(folder, 'keys', 'signpost.pem');
		expect(await readPackageKey(file)).toBeNull();
		const made = await makePackageKey(file);
		if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
		const again = await readPackageKey(file);
		expect(again?.isNew).toBe(false);
		expect(again && chromiumId(again.publicKey)).toBe(chromiumId(made.publicKey));
		expect(ChromiumId.safeParse(chromiumId(made.publicKey)).success).toBe(true);
	});

	test('is not read where others can read it too', async () => {
		const file = join(folder, 'signpost.pem');
		await makePackageKey(file);
		await chmod(file, 0o644);
		await expect(readPackageKey(file)).rejects.toThrow(`run "chmod 600 ${file}"`);
	});

	test('has to be the one that browsers know, and the add-on too', async () => {
		const [mine, other] = [await makePackageKey(join(folder, 'a.pem')), await makePackageKey(join(folder, 'b.pem'))];
		const before = {
			...{ format: 1 as const, deskUrl: 'https://desk.example', version: '1.0.0', firefoxSigned: false, files: {} },
			...{ chromiumId: chromiumId(mine.publicKey), firefoxId: 'signpost@desk.example' },
		};
		const check = (key: PackageKey | null, firefoxId = before.firefoxId) =>
			expectSameIds(before, { key, keyFile: 'signpost.pem', firefoxId });
		expect(() => check(mine)).not.toThrow();
		expect(() => check(null)).toThrow('There is no key at signpost.pem');
		expect(() => check(other)).toThrow(`and what was packed here before is ${before.chromiumId}`);
		expect(() => check(mine, 'signpost@elsewhere.example')).toThrow('keep it with --firefox-id');
	});

	test.each([
		['no key at all', 'the key is under the mat'],
		[
			'a key that Chromium does not take',
			generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
		],
	])('%s stays as it is, and the error does not repeat it', async (_, text) => {
		const file = join(folder, 'signpost.pem');
		await writeFile(file, text, { mode: 0o600 });
		const error = await readPackageKey(file).catch((reason: Error) => reason.message);
		expect(error).toContain(`${file} holds no RSA key in PEM form`);
		expect(error).not.toContain(String(text).slice(0, 20));
		expect(await readFile(file, 'utf8')).toBe(text);
	});
});

test('what is signed is the whole zip, whatever is in it', async () => {
	const key = await makePackageKey(join(folder, 'signpost.pem'));
	const context = Buffer.from('CRX3 SignedData\0');
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 5_000 }), (zip) => {
			const bytes = crx(zip, key);
			const end = 12 + bytes.readUInt32LE(8);
			expect([bytes.toString('latin1', 0, 4), bytes.readUInt32LE(4)]).toEqual(['Cr24', 3]);
			expect([...bytes.subarray(end)]).toEqual([...zip]);
			// Both end in what is 18 bytes long: the id, with the field it is in.
			const signedData = bytes.subarray(end - 18, end);
			const size = Buffer.from([18, 0, 0, 0]);
			const signature = bytes.subarray(end - 18 - 4 - 256, end - 18 - 4);
			const publicKey = createPublicKey({ key: Buffer.from(key.publicKey), format: 'der', type: 'spki' });
			const signed = Buffer.concat([context, size, signedData, zip]);
			expect(verify('sha256', signed, publicKey, signature)).toBe(true);
		}),
		{ numRuns: 20 },
	);
});

test('the same folder gives the same zip, with what was to be another text in it', async () => {
	await mkdir(join(folder, 'icons'));
	await writeFile(join(folder, 'manifest.json'), '{"key":"old"}');
	await writeFile(join(folder, 'icons', '16.png'), 'a picture');
	const first = zipFolder(folder, { 'manifest.json': '{}' });
	await writeFile(join(folder, 'icons', '16.png'), 'a picture');
	expect(Buffer.compare(zipFolder(folder, { 'manifest.json': '{}' }), first)).toBe(0);
	const content = Object.entries(unzipSync(first)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
	expect(content).toEqual([
		['icons/16.png', 'a picture'],
		['manifest.json', '{}'],
	]);
});

describe('an add-on that came back from Mozilla', () => {
	const manifest = (id: string, version: string) =>
		Buffer.from(JSON.stringify({ version, browser_specific_settings: { gecko: { id } } }));
	const signature = { 'META-INF/mozilla.rsa': Buffer.from('signed') };
	const read = async (bytes: Uint8Array) => {
		const file = join(folder, 'signed.xpi');
		await writeFile(file, bytes);
		return readSignedAddOn(file, 'signpost@desk.example', '1.2.0');
	};

	test('is taken as it is', async () => {
		const bytes = zipSync({ 'manifest.json': manifest('signpost@desk.example', '1.2.0'), ...signature });
		expect(Buffer.compare(await read(bytes), bytes)).toBe(0);
	});

	test.each([
		[
			'is not signed',
			zipSync({ 'manifest.json': manifest('signpost@desk.example', '1.2.0') }),
			'is not signed by Mozilla',
		],
		[
			'is of another version',
			zipSync({ 'manifest.json': manifest('signpost@desk.example', '1.1.0'), ...signature }),
			'is signpost@desk.example 1.1.0, and this is signpost@desk.example 1.2.0',
		],
		['is another one', zipSync({ 'manifest.json': manifest('a@b', '1.2.0'), ...signature }), 'is a@b 1.2.0'],
		['has no manifest', zipSync(signature), 'names no version and id'],
		['is no zip', Buffer.from('<html>'), 'can’t be unzipped'],
	])('is refused where it %s', async (_, bytes, why) => {
		await expect(read(bytes)).rejects.toThrow(why);
	});
});
