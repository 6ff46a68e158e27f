import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../../utils/contracts/faults.ts';
import { ExtensionVersion, updateAddress, updateFiles } from '../../utils/contracts/updates.ts';
import { z } from '../../utils/contracts/zod.ts';

const Gecko = z.looseObject({ strict_min_version: z.string() });

/** What packing needs of a built extension's manifest; the rest stays as it is. */
const Manifest = z.looseObject({
	version: ExtensionVersion,
	minimum_chrome_version: z.string().optional(),
	browser_specific_settings: z.looseObject({ gecko: Gecko }).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of a built extension. Throws where the folder holds none. */
export function readManifest(folder: string): Manifest {
	const file = join(folder, 'manifest.json');
	const parsed = parseJson(Manifest, readFileSync(file, 'utf8'));
	if (parsed.ok) return parsed.value;
	const faults = parsed.faults.map(({ path, expected }) => `${path}: expected ${expected}`);
	throw new Error(`${file} is no manifest of this extension (${faults.join('; ')}).`);
}

/** A manifest for Chromium that asks this desk for updates; the key comes with the signature. */
export function forChromium({ key, ...manifest }: Manifest, deskUrl: string, browser: 'chrome' | 'edge'): Manifest {
	return { ...manifest, update_url: updateAddress(deskUrl, updateFiles[browser]) };
}

/** Firefox disables an add-on that would ask for its updates without HTTPS. */
export const isAskedByFirefox = (deskUrl: string) => deskUrl.startsWith('https:');

/** A manifest for Firefox, with the organization's own id, that asks this desk for updates where Firefox allows it. */
export function forFirefox(manifest: Manifest, deskUrl: string, id: string): Manifest {
	const { gecko } = z.object({ gecko: Gecko }).parse(manifest.browser_specific_settings);
	const updates = isAskedByFirefox(deskUrl) && { update_url: updateAddress(deskUrl, updateFiles.firefox) };
	const own = { ...gecko, id, ...updates };
	return { ...manifest, browser_specific_settings: { gecko: own } };
}

/** A packed extension as a browser hears of it. */
interface Offer {
	id: string;
	deskUrl: string;
	/** Name of the packed extension. */
	file: string;
	/** Hex. */
	sha256: string;
	manifest: Manifest;
}

/** What Chrome and Edge ask for: the answer of an update server (https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux). */
export function updateXml({ id, deskUrl, file, sha256, manifest }: Offer): string {
	const { version, minimum_chrome_version: oldest } = manifest;
	const values = {
		codebase: updateAddress(deskUrl, file),
		version,
		hash_sha256: sha256,
		...(oldest && { prodversionmin: oldest }),
	};
	const attributes = Object.entries(values).map(([name, value]) => `${name}="${value}"`);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
		`\t<app appid="${id}">`,
		`\t\t<updatecheck ${attributes.join(' ')} />`,
		'\t</app>',
		'</gupdate>',
		'',
	].join('\n');
}

/** What Firefox asks for (https://extensionworkshop.com/documentation/manage/updating-your-extension/). */
export function updateJson({ id, deskUrl, file, sha256, manifest }: Offer): string {
	const { gecko } = z.object({ gecko: Gecko }).parse(manifest.browser_specific_settings);
	const update = {
		version: manifest.version,
		update_link: updateAddress(deskUrl, file),
		update_hash: `sha256:${sha256}`,
		applications: { gecko: { strict_min_version: gecko.strict_min_version } },
	};
	return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, '\t')}\n`;
}
