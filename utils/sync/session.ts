import { EnrolReply } from '../contracts/enrolment.ts';
import type { ManagedConfig } from '../contracts/managed-config.ts';
import { oneByOne } from '../platform/one-by-one.ts';
import { firstUseItem, type Identity, identityItem, type Vault } from '../platform/vault.ts';
import type { Desk } from './desk.ts';
import { DeskRefusal } from './faults.ts';
import { sha256 } from './trust.ts';

/** What the desk is told about this browser at enrolment. */
export interface About {
	browser: string;
	/** Version of the extension. */
	version: string;
}

/** This browser at its desk: enrolled when it has to be, and once more when the desk has forgotten it. */
export interface Session {
	/** Keys that trust begins with: the pinned ones, else those of the first use. */
	keys(): Promise<readonly string[]>;
	/** Runs `call` with this browser's token. */
	withToken<T>(call: (token: string) => Promise<T>): Promise<T>;
}

/**
 * Names the desk and what is trusted about it. Pinned keys make the desk's address enough; without them a new
 * enrolment key is a new beginning.
 */
export async function realmOf(config: Pick<ManagedConfig, 'deskUrl' | 'enrolmentKey' | 'policyKeys'>): Promise<string> {
	if (config.policyKeys.length > 0) return config.deskUrl;
	const hash = await sha256(new TextEncoder().encode(config.enrolmentKey));
	return `${config.deskUrl}#${hash.slice(0, 8)}`;
}

export function session(config: ManagedConfig, desk: Pick<Desk, 'call'>, vault: Vault, about: About): Session {
	const told = JSON.stringify([config.groups, config.email ?? null]);
	const inTurn = oneByOne();

	/** The token of before goes along, so that the desk can see that this is the same browser. */
	async function enrol(): Promise<Identity> {
		const { enrolmentKey, groups, deskUrl, policyKeys } = config;
		const before = await vault.get(identityItem);
		const reply = await desk.call({
			method: 'POST',
			path: '/v1/enrol',
			...(before?.deskUrl === deskUrl && { token: before.token }),
			body: { enrolmentKey, groups, ...(config.email !== undefined && { email: config.email }), ...about },
			reply: EnrolReply,
		});
		const identity = { deskUrl, browserId: reply.browserId, token: reply.token, told };
		await vault.put(identityItem, identity);
		if (policyKeys.length === 0) await trustFirst(reply.policyKeys);
		return identity;
	}

	async function trustFirst(keys: readonly string[]): Promise<void> {
		const realm = await realmOf(config);
		const known = await vault.get(firstUseItem);
		if (known?.realm !== realm) await vault.put(firstUseItem, { realm, keys: [...keys] });
	}

	function isCurrent(known: Identity | null): known is Identity {
		return known?.deskUrl === config.deskUrl && known.told === told;
	}

	/** One after the other, so that whoever needs a token at the same time gets the same one. */
	function identity(isStale: (known: Identity) => Promise<boolean>): Promise<Identity> {
		return inTurn(async () => {
			const known = await vault.get(identityItem);
			return isCurrent(known) && !(await isStale(known)) ? known : enrol();
		});
	}

	async function firstUseKeys(): Promise<readonly string[] | null> {
		const [known, realm] = await Promise.all([vault.get(firstUseItem), realmOf(config)]);
		return known?.realm === realm ? known.keys : null;
	}

	return {
		async keys() {
			if (config.policyKeys.length > 0) return config.policyKeys;
			const known = await firstUseKeys();
			if (known !== null) return known;
			await identity(async () => (await firstUseKeys()) === null);
			return (await firstUseKeys()) ?? [];
		},

		async withToken(call) {
			const { token } = await identity(async () => false);
			try {
				return await call(token);
			} catch (error) {
				if (!(error instanceof DeskRefusal) || error.status !== 401) throw error;
				return call((await identity(async (known) => known.token === token)).token);
			}
		},
	};
}
