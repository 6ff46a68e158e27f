import { type Logger, pino } from 'pino';
import { forgetConsoleCodes, newConsoleCode } from './admin/codes.ts';
import { createApp } from './app.ts';
import { samplePolicy } from './catalog/sample-policy.ts';
import { listen } from './listen.ts';
import { keepForgetting } from './moments/forget.ts';
import { closeServices, openServices } from './open-services.ts';
import { currentEnrolmentKey } from './people/enrolment-keys.ts';
import { publicKeys } from './policy/policy-keys.ts';
import { keepFresh } from './policy/renew.ts';
import type { Settings } from './settings.ts';
import { holdFolder } from './store/hold-folder.ts';

const heartbeatMs = 15_000;

/** A desk that listens. */
export interface Desk {
	/** Under which people and browsers reach it, without a slash at the end. */
	url: string;
	enrolmentKey: string;
	/** Keys that browsers pin. */
	policyKeys: string[];
	/** A link that opens the console once, within 24 hours. */
	consoleLink(): Promise<string>;
	/** Ends streams, connections and database. */
	stop(): Promise<void>;
}

/** Where a browser on this machine finds it, also when it listens on every interface. */
function localUrl(host: string, port: number): string {
	if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
	return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Starts a desk: opens (or makes) key, database and policy in the data folder, and listens.
 * Throws a `PortTakenError` where the port is not free, and a `FolderTakenError` where another desk has the folder.
 */
export async function startDesk(settings: Settings, log: Logger = pino({ enabled: false })): Promise<Desk> {
	const stopping = new AbortController();
	const services = await openServices(settings, {
		log,
		now: () => new Date(),
		sample: samplePolicy,
		heartbeatMs,
		stopping: stopping.signal,
	});
	const { db, now } = services;
	const closing: (() => void | Promise<void>)[] = [() => closeServices(services)];
	async function stop(): Promise<void> {
		stopping.abort();
		for (const close of closing.splice(0).toReversed()) await close();
	}
	try {
		const enrolmentKey = await currentEnrolmentKey(db, now());
		const listener = await listen(createApp(services).fetch, settings.port, settings.host);
		closing.push(listener.close);
		closing.unshift(holdFolder(settings.dataFolder));
		// Only now is it certain that no other desk is at work here, whose links must stay good.
		await forgetConsoleCodes(db);
		await keepFresh(services, stopping.signal);
		await keepForgetting(services, stopping.signal);
		const url = settings.publicUrl ?? localUrl(settings.host, listener.port);
		return {
			url,
			enrolmentKey,
			policyKeys: await publicKeys(services),
			consoleLink: async () => `${url}/console/#code=${await newConsoleCode(db, now())}`,
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
