import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { type Parsed, parseJson } from '../../utils/contracts/faults.ts';
import { Head } from '../../utils/contracts/policy-wire.ts';

/** A head whose signature was checked. */
export interface VerifiedHead {
	head: Head;
	/** Thumbprint of the key that signed it. */
	kid: string;
}

/** RFC 7638 thumbprint of a public key. */
export function thumbprint(key: string): Promise<string> {
	return calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x: key });
}

function fault(found: string, expected: string): Parsed<VerifiedHead> {
	return { ok: false, faults: [{ path: 'head', found, expected }] };
}

/** Checks a compact JWS against public keys (base64url, raw Ed25519), as browsers do. */
export async function verifySignedHead(jws: string, keys: readonly string[]): Promise<Parsed<VerifiedHead>> {
	const byKid = new Map<string, string>();
	for (const key of keys) byKid.set(await thumbprint(key), key);
	let signedBy = 'no key at all';
	try {
		const { payload, protectedHeader } = await compactVerify(
			jws,
			({ kid = '' }) => {
				signedBy = kid;
				return importJWK({ kty: 'OKP', crv: 'Ed25519', x: byKid.get(kid) ?? '' }, 'EdDSA');
			},
			{ algorithms: ['EdDSA'] },
		);
		if (protectedHeader.typ !== 'signpost-head') return fault(String(protectedHeader.typ), 'the type "signpost-head"');
		const parsed = parseJson(Head, new TextDecoder().decode(payload));
		if (parsed.ok) return { ok: true, value: { head: parsed.value, kid: signedBy } };
		return { ok: false, faults: parsed.faults.map((each) => ({ ...each, path: `head.${each.path}` })) };
	} catch {
		return fault(
			`a signature by ${signedBy}`,
			`a head that one of these keys signed, as it is: ${[...byKid.keys()].join(', ')}`,
		);
	}
}
