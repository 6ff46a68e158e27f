import type { Logger } from 'pino';
import type { PolicySource } from '../utils/contracts/policy-source.ts';
import { createLocalHub } from './events/hub.ts';
import { publishFirst, versionInForce } from './first-start.ts';
import { WrongTries } from './http/wrong-tries.ts';
import { inTurn } from './in-turn.ts';
import { PolicyInForce } from './policy/in-force.ts';
import type { Signing } from './policy/policy-keys.ts';
import { KeyRing } from './publish/key-ring.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store/open.ts';
import { workshop as openWorkshop } from './workshop/workshop.ts';

export interface Surroundings {
	log: Logger;
	now: () => Date;
	/** The policy that a first start publishes. */
	sample: () => PolicySource;
	heartbeatMs: number;
	stopping: AbortSignal;
}

type OwnSettings = Pick<Settings, 'dataFolder' | 'publicUrl' | 'adminToken' | 'metricsToken' | 'offlineKeys'>;

async function openSigning({ dataFolder, offlineKeys }: OwnSettings): Promise<Signing> {
	if (offlineKeys !== null) return { at: 'offline', keys: offlineKeys };
	return { at: 'desk', ring: await KeyRing.open(dataFolder) };
}

/** Opens what is in the data folder, or makes it: database, signing key, first version. `closeServices` ends it. */
export async function openServices(
	settings: OwnSettings,
	{ sample, ...surroundings }: Surroundings,
): Promise<Services> {
	const { dataFolder } = settings;
	const db = await openStore(dataFolder);
	const workshop = openWorkshop({ db, dataFolder, log: surroundings.log });
	try {
		const signing = await openSigning(settings);
		const policy = new PolicyInForce(await versionInForce({ db, workshop, sample, now: surroundings.now() }));
		const services: Services = {
			db,
			settings,
			policy,
			signing,
			inTurn: inTurn(),
			workshop,
			hub: createLocalHub(),
			wrongTries: new WrongTries(),
			...surroundings,
		};
		await publishFirst(services);
		return services;
	} catch (error) {
		await closeServices({ db, workshop });
		throw error;
	}
}

/** Ends the thread for large policies, then the database. */
export async function closeServices({ db, workshop }: Pick<Services, 'db' | 'workshop'>): Promise<void> {
	await workshop.close();
	await db.destroy();
}
