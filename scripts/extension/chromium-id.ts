import { createHash } from 'node:crypto';

/** The first 16 bytes of the hash of a public key (DER, SPKI): whose extension it is. */
export function idBytes(publicKey: Uint8Array): Uint8Array {
	return createHash('sha256').update(publicKey).digest().subarray(0, 16);
}

/** An extension's id in Chromium: those bytes in hex, written in the letters a to p. */
export function chromiumId(publicKey: Uint8Array): string {
	const digits = Buffer.from(idBytes(publicKey)).toString('hex');
	return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
