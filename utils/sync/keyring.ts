import { endorsedItem, type Vault } from '../platform/vault.ts';
import { type TrustedHead, thumbprint } from './trust.ts';

/**
 * Which keys may sign the policy in this browser. It begins with roots: the keys that the organization pinned, or, where
 * it pinned none, those of the first use. A head that one of them signed may name the keys that sign from then on, and so
 * the policy's key can change without touching the browsers:
 *
 * - The newest head that named keys decides, whatever was named before. A key that it leaves out is not trusted any more.
 * - A pinned root is trusted always. Only the organization, which pinned it, can take it away.
 * - A root of the first use is trusted until a head names keys.
 * - What was named rests on the root that it came from: it goes with that root.
 */
export interface Keyring {
	/** Keys that may sign now (base64url, raw Ed25519). */
	trusted(): Promise<readonly string[]>;
	/** The lowest version that may come into force: that of the newest head that named keys, 0 where there is none. */
	floor(): Promise<number>;
	/** Whether the key with this thumbprint may sign now. */
	trustsKid(kid: string): Promise<boolean>;
	/** Takes what a checked head says about keys. Returns whether it was newer than what is known. */
	take(trusted: TrustedHead): Promise<boolean>;
}

export interface Roots {
	realm: string;
	/** The organization pinned them. */
	pinned: boolean;
	keys(): Promise<readonly string[]>;
}

export function keyring(vault: Vault, roots: Roots): Keyring {
	async function state() {
		const [known, keys] = await Promise.all([vault.get(endorsedItem), roots.keys()]);
		const endorsed = known?.realm === roots.realm && keys.includes(known.root) ? known : null;
		return { endorsed, keys };
	}

	async function trusted(): Promise<readonly string[]> {
		const { endorsed, keys } = await state();
		if (endorsed === null) return keys;
		return roots.pinned ? [...new Set([...keys, ...endorsed.keys])] : endorsed.keys;
	}

	return {
		trusted,

		async floor() {
			return (await state()).endorsed?.version ?? 0;
		},

		async trustsKid(kid) {
			const kids = await Promise.all((await trusted()).map(thumbprint));
			return kids.includes(kid);
		},

		async take({ head, key }) {
			const { endorsed, keys } = await state();
			if (head.keys === undefined || head.version <= (endorsed?.version ?? 0)) return false;
			const root = keys.includes(key) ? key : endorsed?.root;
			if (root === undefined) return false;
			// The key that signed stays good, as the head in force has to be good when it is fetched again.
			const named = [...new Set([key, ...head.keys])];
			await vault.put(endorsedItem, { realm: roots.realm, root, version: head.version, keys: named });
			return true;
		},
	};
}
