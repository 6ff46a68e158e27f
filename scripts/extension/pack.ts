import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexFile } from '../../server/extension/packed.ts';
import { type UpdatesIndex, updateFiles } from '../../utils/contracts/updates.ts';
import { chromiumId } from './chromium-id.ts';
import { crx } from './crx.ts';
import { forChromium, forFirefox, readManifest, updateJson, updateXml } from './manifests.ts';
import type { PackageKey } from './package-key.ts';
import { readSignedAddOn } from './signed-add-on.ts';
import { zipFolder } from './zip.ts';

export interface PackOptions {
	/** Folder of the extension as it was built for a browser. */
	builtFor(browser: 'chrome' | 'edge' | 'firefox'): string;
	/** Where browsers reach the desk, without a slash at the end. */
	deskUrl: string;
	key: PackageKey;
	firefoxId: string;
	/** The add-on as Mozilla has signed it, `null` where that is still to come. */
	signedAddOn: string | null;
}

type Files = Record<string, Uint8Array>;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function packChromium(browser: 'chrome' | 'edge', { builtFor, deskUrl, key }: PackOptions): Files {
	const folder = builtFor(browser);
	const manifest = readManifest(folder);
	const own = forChromium(manifest, deskUrl, browser);
	const packed = crx(zipFolder(folder, { 'manifest.json': JSON.stringify(own) }), key);
	const file = `signpost-${manifest.version}-${browser}.crx`;
	const id = chromiumId(key.publicKey);
	const asked = updateXml({ id, deskUrl, file, sha256: sha256(packed), manifest });
	return { [file]: packed, [updateFiles[browser]]: Buffer.from(asked) };
}

function packFirefox({ builtFor, deskUrl, firefoxId: id, signedAddOn }: PackOptions): Files {
	const folder = builtFor('firefox');
	const manifest = readManifest(folder);
	const own = forFirefox(manifest, deskUrl, id);
	const packed =
		signedAddOn === null
			? zipFolder(folder, { 'manifest.json': JSON.stringify(own) })
			: readSignedAddOn(signedAddOn, id, manifest.version);
	const file = updateFiles.addOn[signedAddOn === null ? 'unsigned' : 'signed'];
	const asked = updateJson({ id, deskUrl, file, sha256: sha256(packed), manifest });
	return { [file]: packed, [updateFiles.firefox]: Buffer.from(asked) };
}

function write(folder: string, name: string, bytes: Uint8Array | string): void {
	// A browser may ask for it meanwhile.
	const draft = join(folder, `.${name}.new`);
	writeFileSync(draft, bytes, { flush: true });
	renameSync(draft, join(folder, name));
}

/** Packs the built extension for all browsers, and writes what they ask for beside it. Returns what it wrote. */
export function pack(options: PackOptions, folder: string): UpdatesIndex {
	const files = { ...packChromium('chrome', options), ...packChromium('edge', options), ...packFirefox(options) };
	const index: UpdatesIndex = {
		format: 1,
		deskUrl: options.deskUrl,
		version: readManifest(options.builtFor('chrome')).version,
		chromiumId: chromiumId(options.key.publicKey),
		firefoxId: options.firefoxId,
		firefoxSigned: options.signedAddOn !== null,
		files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
	};
	mkdirSync(folder, { recursive: true });
	// The packed extension of each browser comes ahead of what names it.
	for (const [name, bytes] of Object.entries(files)) write(folder, name, bytes);
	write(folder, indexFile, `${JSON.stringify(index, null, '\t')}\n`);
	return index;
}
