import type { Logger } from 'pino';
import type { Hub } from './events/hub.ts';
import type { WrongTries } from './http/wrong-tries.ts';
import type { InTurn } from './in-turn.ts';
import type { PolicyInForce } from './policy/in-force.ts';
import type { Signing } from './policy/policy-keys.ts';
import type { Settings } from './settings.ts';
import type { Database } from './store/tables.ts';
import type { Workshop } from './workshop/workshop.ts';

/** What the routes work with; `desk.ts` puts it together. */
export interface Services {
	db: Database;
	settings: Pick<Settings, 'dataFolder' | 'publicUrl' | 'adminToken' | 'metricsToken'>;
	policy: PolicyInForce;
	signing: Signing;
	/** Publishes, drafts and keys change one after the other. */
	inTurn: InTurn;
	workshop: Workshop;
	hub: Hub;
	wrongTries: WrongTries;
	log: Logger;
	now: () => Date;
	/** Milliseconds between two signs of life on a stream. */
	heartbeatMs: number;
	/** Aborts when the desk stops: streams end. */
	stopping: AbortSignal;
}
