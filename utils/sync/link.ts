import type { ManagedConfig } from '../contracts/managed-config.ts';
import type { Setup } from '../platform/setup.ts';
import type { Vault } from '../platform/vault.ts';
import { type Desk, desk } from './desk.ts';
import { type Keyring, keyring } from './keyring.ts';
import { type About, realmOf, type Session, session } from './session.ts';
import type { Send } from './way-out.ts';

/** The desk this browser is set up for. */
export interface Link {
	config: ManagedConfig;
	desk: Desk;
	session: Session;
	realm: string;
	keys: Keyring;
	about: About;
}

/** The link as the setup now says it, `null` while there is none. The same one for as long as the setup stays. */
export function linker(
	setup: Pick<Setup, 'effective'>,
	vault: Vault,
	about: About,
	send: Send,
): () => Promise<Link | null> {
	let known: { of: string; link: Promise<Link> } | undefined;

	async function linkTo(config: ManagedConfig): Promise<Link> {
		const asked = desk(config.deskUrl, send);
		const visit = session(config, asked, vault, about);
		const realm = await realmOf(config);
		const keys = keyring(vault, { realm, pinned: config.policyKeys.length > 0, keys: visit.keys });
		return { config, desk: asked, session: visit, realm, keys, about };
	}

	return async () => {
		const { config } = await setup.effective();
		if (config === null) return null;
		const of = JSON.stringify(config);
		if (known?.of !== of) known = { of, link: linkTo(config) };
		return known.link;
	};
}
