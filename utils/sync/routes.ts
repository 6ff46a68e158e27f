import { messages } from '../contracts/messages.ts';
import type { StatusView } from '../contracts/view.ts';
import { policyItem, refusedItem, settingsItem, syncItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { route } from '../platform/router.ts';
import type { Setup } from '../platform/setup.ts';
import { firstUseItem, type Vault } from '../platform/vault.ts';
import type { Agent } from './agent.ts';
import type { Live } from './live.ts';

export interface SyncParts {
	agent: Agent;
	live: Live;
	setup: Setup;
	store: LocalStore;
	vault: Vault;
	/** How many things wait to be sent. */
	waiting(): Promise<number>;
}

const instant = (seconds: number) => new Date(seconds * 1000).toISOString();

/** What popup and options page ask about Signpost itself. */
export function syncRoutes({ agent, live, setup, store, vault, waiting }: SyncParts) {
	async function status(): Promise<StatusView> {
		const [{ config, setUp, faults }, stored, firstUse, waits] = await Promise.all([
			setup.effective(),
			store.read([policyItem, settingsItem, syncItem, refusedItem]),
			vault.get(firstUseItem),
			waiting(),
		]);
		const policy = stored.get(policyItem);
		const { lastContact, fault } = stored.get(syncItem);
		return {
			setUp,
			deskUrl: config?.deskUrl ?? null,
			organization: stored.get(settingsItem)?.organization.shortName ?? null,
			policy: policy && { version: policy.version, issued: instant(policy.issued), expires: instant(policy.expires) },
			lastContact,
			fault,
			waiting: waits,
			refused: stored.get(refusedItem),
			configFaults: faults,
			trustOnFirstUse: config !== null && config.policyKeys.length === 0 && firstUse !== null,
		};
	}

	return {
		'stream/stay': route(messages['stream/stay'], async () => {
			await live.hold();
			return { ok: true as const };
		}),
		'status/view': route(messages['status/view'], status),
		'sync/now': route(messages['sync/now'], async () => {
			await agent.everything();
			return status();
		}),
		'setup/view': route(messages['setup/view'], () => setup.view()),
		'setup/save': route(messages['setup/save'], async (fields) => {
			const faults = await setup.save(fields);
			if (faults.length === 0) {
				void live.hold();
				void agent.all();
			}
			return { faults };
		}),
	};
}
