import { join } from 'node:path';
import type { Logger } from 'pino';
import type { PolicySource } from '../utils/contracts/policy-source.ts';
import { createLocalHub } from './events/hub.ts';
import { firstVersion } from './first-start.ts';
import { WrongTries } from './http/wrong-tries.ts';
import { PolicyInForce } from './policy/in-force.ts';
import { openSigningKey } from './publish/keys.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store/open.ts';

const keyFile = 'signing-key.json';

export interface Surroundings {
	log: Logger;
	now: () => Date;
	/** The policy that a first start publishes. */
	sample: () => PolicySource;
	heartbeatMs: number;
	stopping: AbortSignal;
}

/** Opens what is in the data folder, or makes it: database, signing key, first version. The caller destroys `db`. */
export async function openServices(
	settings: Pick<Settings, 'dataFolder' | 'publicUrl' | 'adminToken'>,
	{ sample, ...surroundings }: Surroundings,
): Promise<Services> {
	const db = await openStore(settings.dataFolder);
	try {
		const key = await openSigningKey(join(settings.dataFolder, keyFile));
		const policy = new PolicyInForce(await firstVersion(db, key, sample, surroundings.now()));
		return { db, settings, policy, key, hub: createLocalHub(), wrongTries: new WrongTries(), ...surroundings };
	} catch (error) {
		await db.destroy();
		throw error;
	}
}
