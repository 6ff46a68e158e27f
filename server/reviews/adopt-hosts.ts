import type { Head } from '../../utils/contracts/policy-wire.ts';
import { appAtHost } from '../policy/app-at-host.ts';
import type { Tx } from '../store/tables.ts';
import { openStates, subjectOf } from './rows.ts';

/** Open requests for a host on no list become requests for the app that a new version has there. */
export async function adoptHosts(tx: Tx, head: Head): Promise<void> {
	const rows = await tx
		.selectFrom('requests')
		.select('host')
		.distinct()
		.where('app', 'is', null)
		.where('state', 'in', openStates)
		.execute();
	for (const { host } of rows) {
		const app = await appAtHost(tx, head, host);
		if (app === null) continue;
		await tx
			.updateTable('requests')
			.set({ app: app.id, subject: subjectOf(app.id, host) })
			.where('app', 'is', null)
			.where('host', '=', host)
			.where('state', 'in', openStates)
			.execute();
	}
}
