import { base64url, calculateJwkThumbprint, compactVerify, errors, importJWK } from 'jose';
import { describeFound, parseJson } from '../contracts/faults.ts';
import { Head } from '../contracts/policy-wire.ts';
import { messageOf, SyncFailure } from './faults.ts';

/** How far a desk's clock may be ahead of ours, in seconds. */
const clockSkew = 300;

/** A head whose signature was checked. */
export interface TrustedHead {
	head: Head;
	/** The key that signed it, base64url. */
	key: string;
	/** Its RFC 7638 thumbprint. */
	kid: string;
	/** SHA-256 of the head as it was signed, base64url. */
	digest: string;
}

/**
 * Checks a compact JWS against the keys that may sign the policy (base64url, raw Ed25519), and that its parts fit together.
 *
 * @param now epoch milliseconds
 * @throws SyncFailure
 */
export async function verifyHead(jws: string, keys: readonly string[], now: number): Promise<TrustedHead> {
	if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jws)) {
		throw new SyncFailure('not-a-head', `expected a compact JWS, found ${describeFound(jws)}`);
	}
	const { key, kid, text } = await verifiedText(jws, keys);
	const parsed = parseJson(Head, text);
	if (!parsed.ok) {
		const faults = parsed.faults.map((fault) => `${fault.path} is ${fault.found}, expected ${fault.expected}`);
		throw new SyncFailure('not-a-head', faults.join('; '));
	}
	const head = parsed.value;
	const blocks = Math.ceil(head.shards / head.perBlock);
	if (head.index.length !== blocks) {
		throw new SyncFailure('not-a-head', `expected ${blocks} index blocks, found ${head.index.length}`);
	}
	if (head.issued > now / 1000 + clockSkew) {
		const ahead = Math.round(head.issued - now / 1000);
		throw new SyncFailure('issued-in-future', `issued ${ahead} s from now by this computer's clock`);
	}
	return { head, key, kid, digest: await hashOf(jws) };
}

/** RFC 7638 thumbprint of a public key. */
export function thumbprint(key: string): Promise<string> {
	return calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x: key });
}

async function verifiedText(jws: string, keys: readonly string[]): Promise<{ key: string; kid: string; text: string }> {
	const trusted = new Map<string, string>();
	for (const key of keys) trusted.set(await thumbprint(key), key);
	try {
		const { payload, protectedHeader } = await compactVerify(
			jws,
			async ({ kid }) => {
				const x = kid === undefined ? undefined : trusted.get(kid);
				if (x === undefined) {
					throw new SyncFailure(
						'unknown-key',
						`signed by ${describeFound(kid)}, trusted are ${[...trusted.keys()].join(', ')}`,
					);
				}
				return importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');
			},
			{ algorithms: ['EdDSA'] },
		);
		if (protectedHeader.typ !== 'signpost-head') {
			throw new SyncFailure('not-a-head', `expected typ "signpost-head", found ${describeFound(protectedHeader.typ)}`);
		}
		const kid = protectedHeader.kid ?? '';
		return { key: trusted.get(kid) ?? '', kid, text: new TextDecoder().decode(payload) };
	} catch (error) {
		if (error instanceof SyncFailure) throw error;
		if (error instanceof errors.JWSSignatureVerificationFailed) {
			throw new SyncFailure('signature', 'the signature does not match the head');
		}
		throw new SyncFailure('not-a-head', messageOf(error));
	}
}

/** SHA-256 as base64url without padding, as files are named. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** SHA-256 of a text in UTF-8. */
export function hashOf(text: string): Promise<string> {
	return sha256(new TextEncoder().encode(text));
}
