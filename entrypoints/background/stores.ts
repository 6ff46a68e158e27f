import { counter } from '../../utils/platform/count.ts';
import { databaseOpener } from '../../utils/platform/database.ts';
import { ledger } from '../../utils/platform/ledger.ts';
import { browserStore } from '../../utils/platform/local-store.ts';
import { isTold } from '../../utils/platform/recording.ts';
import { tally } from '../../utils/platform/tally.ts';
import { vault } from '../../utils/platform/vault.ts';
import { outbox } from '../../utils/reviews/outbox.ts';

/** Everything that this browser keeps, each in its place. */
export function stores(now: () => number) {
	const database = databaseOpener();
	const store = browserStore();
	const counted = tally(database);
	return {
		store,
		vault: vault(database),
		outbox: outbox(database),
		counted,
		count: counter(counted, () => isTold(store), now),
		ledger: ledger(database, now),
	};
}
