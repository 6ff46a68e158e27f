import { z } from './zod.ts';

/** Name of a file beside `index.json`, without a folder. */
const FileName = z.string().regex(/^[a-z0-9][\w.-]{0,99}$/, 'a file name without folders');

/** A version as browsers count it. */
export const ExtensionVersion = z.string().regex(/^\d{1,9}(\.\d{1,9}){0,3}$/, 'a version such as 1.2.3');

/** An extension's id in Chrome, Edge and Chromium. */
export const ChromiumId = z.string().regex(/^[a-p]{32}$/, '32 letters from a to p');

/** An add-on's id in Firefox. */
export const FirefoxId = z
	.string()
	.max(80)
	.regex(/^[\w.-]+@[\w.-]+$/, 'an id such as "signpost@example.com"');

/** The extension as it was packed for an organization's own server. */
export const PackedExtension = z.object({
	/** Where browsers look for it, without a slash at the end. */
	deskUrl: z.url(),
	version: ExtensionVersion,
	chromiumId: ChromiumId,
	firefoxId: FirefoxId,
	/** Whether Mozilla has signed the add-on. Only Firefox ESR can be told to take one without. */
	firefoxSigned: z.boolean(),
});
export type PackedExtension = z.infer<typeof PackedExtension>;

/** `index.json` in the folder of `/updates/`: what stands beside it. */
export const UpdatesIndex = PackedExtension.extend({
	format: z.literal(1),
	/** SHA-256 in hex, by file. */
	files: z.record(FileName, z.string().regex(/^[0-9a-f]{64}$/)),
});
export type UpdatesIndex = z.infer<typeof UpdatesIndex>;

/** Where a browser finds a file of the packed extension. */
export function updateAddress(deskUrl: string, file: string): string {
	return `${deskUrl}/updates/${file}`;
}

/** Under `/updates/`: the file that a browser asks for a newer version, and in Firefox for the add-on itself. */
export const updateFiles = {
	chrome: 'chrome.xml',
	edge: 'edge.xml',
	firefox: 'firefox.json',
	/** Firefox looks again for an add-on of the same version only where its address is another one. */
	addOn: { signed: 'signpost.xpi', unsigned: 'signpost-unsigned.xpi' },
} as const;
