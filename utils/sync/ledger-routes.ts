import { messages } from '../contracts/messages.ts';
import { settingsItem } from '../platform/items.ts';
import type { Ledger } from '../platform/ledger.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { markTold, recordingOf } from '../platform/recording.ts';
import { route } from '../platform/router.ts';

const pageSize = 100;

export interface LedgerParts {
	ledger: Pick<Ledger, 'read'>;
	store: LocalStore;
	/** Opens "What IT sees" in a tab. */
	open(): Promise<void>;
}

/** What a person asks about what this browser sent. */
export function ledgerRoutes({ ledger, store, open }: LedgerParts) {
	const done = { ok: true as const };
	return {
		'recording/told': route(messages['recording/told'], async () => {
			await markTold(store);
			return done;
		}),
		'ledger/open': route(messages['ledger/open'], async () => {
			await open();
			return done;
		}),
		'ledger/read': route(messages['ledger/read'], async ({ before }) => {
			const settings = (await store.read([settingsItem])).get(settingsItem);
			const entries = await ledger.read(before, pageSize + 1);
			return {
				organization: settings?.organization.shortName ?? null,
				recording: settings && recordingOf(settings),
				entries: entries.slice(0, pageSize),
				more: entries.length > pageSize,
			};
		}),
	};
}
