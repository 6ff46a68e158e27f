import { sign } from 'node:crypto';
import { idBytes } from './chromium-id.ts';
import type { PackageKey } from './package-key.ts';

/*
 * CRX3, as in components/crx_file/crx3.proto of Chromium: a magic number, the format's version, a header as a protocol buffer
 * with the public key and a signature, and the zip.
 */

const magic = Buffer.from('Cr24');
const format = 3;
/** What is signed begins with it. */
const context = Buffer.from('CRX3 SignedData\0');

/** Numbers of the fields that are written. */
const fields = { crxId: 1, publicKey: 1, signature: 2, sha256WithRsa: 2, signedHeaderData: 10_000 } as const;
/** Wire type of a field whose length is said. */
const lengthDelimited = 2;

function varint(value: number): number[] {
	return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function field(number: number, bytes: Uint8Array): Buffer {
	return Buffer.concat([Buffer.from([...varint(number * 8 + lengthDelimited), ...varint(bytes.length)]), bytes]);
}

function uint32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

/** Signs a zipped extension for Chrome, Edge and Chromium: they take it, and its updates, by the id that follows from the key. */
export function crx(zip: Uint8Array, { privateKey, publicKey }: PackageKey): Buffer {
	const signedData = field(fields.crxId, idBytes(publicKey));
	const signature = sign('sha256', Buffer.concat([context, uint32(signedData.length), signedData, zip]), privateKey);
	const proof = Buffer.concat([field(fields.publicKey, publicKey), field(fields.signature, signature)]);
	const header = Buffer.concat([field(fields.sha256WithRsa, proof), field(fields.signedHeaderData, signedData)]);
	return Buffer.concat([magic, uint32(format), uint32(header.length), header, zip]);
}
