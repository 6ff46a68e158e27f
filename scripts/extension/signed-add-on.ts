import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { parseJson } from '../../utils/contracts/faults.ts';
import { z } from '../../utils/contracts/zod.ts';

const manifestFile = 'manifest.json';
/** Where Mozilla's signature is. */
const signatureFile = 'META-INF/mozilla.rsa';

const OwnManifest = z.object({
	version: z.string(),
	browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

function contentOf(file: string): Record<string, Uint8Array> {
	const bytes = readFileSync(file);
	try {
		return unzipSync(bytes, { filter: ({ name }) => name === manifestFile || name === signatureFile });
	} catch {
		throw new Error(`${file} is no add-on: it can’t be unzipped.`);
	}
}

/**
 * Reads an add-on that came back from Mozilla. Throws an error that says what is wrong with it where it is not signed, or
 * another add-on or version than this one.
 */
export function readSignedAddOn(file: string, id: string, version: string): Uint8Array {
	const { [manifestFile]: manifest, [signatureFile]: signature } = contentOf(file);
	const parsed = parseJson(OwnManifest, Buffer.from(manifest ?? []).toString());
	if (!parsed.ok) throw new Error(`${file} is no add-on for Firefox: its ${manifestFile} names no version and id.`);
	const found = { id: parsed.value.browser_specific_settings.gecko.id, version: parsed.value.version };
	if (found.id !== id || found.version !== version) {
		throw new Error(
			`${file} is ${found.id} ${found.version}, and this is ${id} ${version}. Have this one signed, or name the id with --firefox-id.`,
		);
	}
	if (signature === undefined)
		throw new Error(`${file} is not signed by Mozilla. Upload it there, and name what comes back.`);
	return readFileSync(file);
}
