import { CompactSign } from 'jose';
import type { Head } from '../../utils/contracts/policy-wire.ts';
import type { SigningKey } from './keys.ts';

/** Signs a head: a compact JWS whose `typ` keeps it from being taken for anything else that the key may sign. */
export async function signHead(head: Head, key: SigningKey): Promise<string> {
	return new CompactSign(new TextEncoder().encode(JSON.stringify(head)))
		.setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'signpost-head' })
		.sign(key.privateKey);
}
