import type { PolicyKey, PolicyKeys } from '../../utils/contracts/admin.ts';
import { Refusal } from '../http/refusal.ts';
import type { KeyRing } from '../publish/key-ring.ts';
import type { SigningKey } from '../publish/keys.ts';
import { thumbprint } from '../publish/verify.ts';
import type { Services } from '../services.ts';

/** Where the policy is signed: here, with the keys in the data folder, or elsewhere, with keys that the desk trusts. */
export type Signing = { at: 'desk'; ring: KeyRing } | { at: 'offline'; keys: readonly string[] };

/** The key that signs here. Throws a 409 where policies are signed elsewhere. */
export function signerHere({ signing }: Pick<Services, 'signing'>): SigningKey {
	if (signing.at === 'desk') return signing.ring.signer;
	throw new Refusal(
		409,
		'This desk cannot publish by itself: the signing key is kept elsewhere. Sign the policy there and hand it over with "npm run policy -- push".',
	);
}

/** Keys that may sign the policy: those of the desk, or the trusted ones and those that the head in force names. */
async function policyKeys({ signing, policy }: Pick<Services, 'signing' | 'policy'>): Promise<PolicyKey[]> {
	if (signing.at === 'desk') return signing.ring.list();
	const { kid: signer, keys } = policy.current;
	const known = [...new Set([...keys, ...signing.keys])];
	const list = await Promise.all(
		known.map(async (publicKey): Promise<PolicyKey> => {
			const kid = await thumbprint(publicKey);
			return { kid, publicKey, role: kid === signer ? 'signs' : 'trusted', signsFrom: null };
		}),
	);
	return list.sort((a, b) => Number(b.role === 'signs') - Number(a.role === 'signs'));
}

/** The same as browsers pin them, the one that signs first. */
export async function publicKeys(services: Pick<Services, 'signing' | 'policy'>): Promise<string[]> {
	return (await policyKeys(services)).map(({ publicKey }) => publicKey);
}

/** Everything about the keys that IT asks. */
export async function readKeys(services: Services): Promise<PolicyKeys> {
	const rows = await services.db
		.selectFrom('versions')
		.select('kid')
		.distinct()
		.where('kid', '!=', services.policy.current.kid)
		.execute();
	return {
		signing: services.signing.at,
		keys: await policyKeys(services),
		handedOn: rows.map(({ kid }) => kid),
	};
}
