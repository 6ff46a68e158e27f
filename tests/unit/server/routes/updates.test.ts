import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Overview } from '../../../../utils/contracts/admin.ts';
import { type DeskUnderTest, openDesk } from '../support/open-desk.ts';

const packed = {
	deskUrl: 'https://desk.northwind.example',
	version: '1.2.0',
	chromiumId: 'abcdefghijklmnopabcdefghijklmnop',
	firefoxId: 'signpost@desk.northwind.example',
	firefoxSigned: false,
};

let desk: DeskUnderTest;
beforeEach(async () => {
	desk = await openDesk();
});

/** Leaves an extension in the data folder as packing does. */
async function pack(files: Readonly<Record<string, string>>): Promise<void> {
	const folder = join(desk.folder, 'updates');
	await mkdir(folder, { recursive: true });
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	const hashes = Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]);
	const index = { ...packed, format: 1, files: Object.fromEntries(hashes) };
	await writeFile(join(folder, 'index.json'), JSON.stringify(index));
}

async function overview(): Promise<Overview> {
	return Overview.parse(await (await desk.asAdmin('/v1/admin/overview')).json());
}

test('browsers get the packed extension, and a newer one without a restart of the desk', async () => {
	await pack({ 'chrome.xml': '<gupdate/>', 'signpost-1.2.0-chrome.crx': 'Cr24', 'signpost.xpi': 'PK' });
	const found = await desk.call('/updates/chrome.xml');
	expect(found.headers.get('content-type')).toBe('text/xml; charset=utf-8');
	expect(await found.text()).toBe('<gupdate/>');
	const kindOf = async (file: string) => (await desk.call(`/updates/${file}`)).headers.get('content-type');
	expect(await kindOf('signpost-1.2.0-chrome.crx')).toBe('application/x-chrome-extension');
	expect(await kindOf('signpost.xpi')).toBe('application/x-xpinstall');

	const again = { headers: { 'if-none-match': found.headers.get('etag') ?? '' } };
	expect((await desk.call('/updates/chrome.xml', again)).status).toBe(304);
	await pack({ 'chrome.xml': '<gupdate version="2"/>' });
	expect((await desk.call('/updates/chrome.xml', again)).status).toBe(200);
});

test('the console hears which extension it is', async () => {
	expect((await overview()).extension).toBeUndefined();
	await pack({ 'chrome.xml': '<gupdate/>' });
	expect((await overview()).extension).toEqual(packed);
});

test('nothing else in that folder or above it is served', async () => {
	await pack({ 'chrome.xml': '<gupdate/>' });
	await writeFile(join(desk.folder, 'updates', 'notes.txt'), 'mine');
	for (const file of ['notes.txt', 'index.json', '..%2Fsignpost.db', '%2e%2e%2fsignpost.db', 'toString'])
		expect((await desk.call(`/updates/${file}`)).status, file).toBe(404);
});

test('where none was packed, the answer says how it is done', async () => {
	const missing = await desk.call('/updates/chrome.xml');
	expect(missing.status).toBe(404);
	expect(await missing.text()).toContain('npm run pack-extension');
});

test('a damaged index hinders nothing else', async () => {
	await pack({ 'chrome.xml': '<gupdate/>' });
	await writeFile(join(desk.folder, 'updates', 'index.json'), '{"format":1,"files":{"../signpost.db":"');
	expect((await desk.call('/updates/chrome.xml')).status).toBe(500);
	expect((await overview()).extension).toBeUndefined();
});
