import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { until } from '../../../../scripts/stage/until.ts';
import type { DecisionInput } from '../../../../utils/contracts/admin.ts';
import { GrantEntry, Queue } from '../../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../../utils/contracts/policy-source.ts';
import { z } from '../../../../utils/contracts/zod.ts';
import { rowsOf } from '../../../fixtures/database.ts';
import { automation, publishChange } from '../../../fixtures/publish.ts';

/** What IT does at the desk, as automation does it. */
export interface Desk {
	/** Waits for a request, and says yes to every open one. */
	approveAll(sentence: string): Promise<void>;
	declineAll(sentence: string): Promise<void>;
	/** Takes every grant back. */
	revokeAll(): Promise<void>;
	/** Changes the policy and publishes it; returns its version. */
	publish(change: (policy: PolicySource) => void): Promise<number>;
	/** Everything that its database says of uploads, in the order in which it happened. */
	uploads(): Recorded[];
	/** Whether its database holds this sentence of a request. */
	wasTold(sentence: string): boolean;
}

/** A line of the desk's database about an upload. */
const Recorded = z.object({
	app: z.string(),
	response: z.string(),
	outcome: z.string(),
	files: z
		.string()
		.transform((text): unknown => JSON.parse(text))
		.nullable(),
});
type Recorded = z.infer<typeof Recorded>;

export function deskClient({ url, token, dataFolder }: { url: string; token: string; dataFolder: string }): Desk {
	const ask = automation(url, token);

	async function answerAll(decision: DecisionInput) {
		const open = await until(async () => {
			const queue = Queue.parse(await ask('GET', '/v1/admin/requests'));
			return queue.open.length > 0 && queue.open;
		}, 'a request at the desk');
		for (const { id } of open) await ask('POST', `/v1/admin/requests/${id}/decision`, decision);
	}

	return {
		approveAll: (sentence) => answerAll({ kind: 'approve', scope: 'person', until: null, sentence }),
		declineAll: (sentence) => answerAll({ kind: 'decline', alternative: null, sentence }),
		async revokeAll() {
			const grants = z.array(GrantEntry).parse(await ask('GET', '/v1/admin/grants'));
			for (const { id } of grants)
				await ask('POST', `/v1/admin/grants/${id}/end`, { sentence: 'The next test begins.' });
		},
		publish: (change) => publishChange(url, token, change),
		wasTold: (sentence) => rowsOf(dataFolder, 'SELECT text FROM thread').some(({ text }) => text === sentence),
		uploads() {
			using database = new DatabaseSync(join(dataFolder, 'signpost.db'), { readOnly: true });
			const rows = database.prepare(
				"SELECT app, response, outcome, files FROM moments WHERE moment = 'upload' ORDER BY at, batch, position",
			);
			return z.array(Recorded).parse(rows.all());
		},
	};
}
