import { setTimeout as delay } from 'node:timers/promises';
import { z } from '../../../utils/contracts/zod.ts';
import type { Browser } from '../chromium/browser.ts';
import type { Session } from '../chromium/session.ts';
import type { Lookup } from './in-page.ts';

// The page and the sentinel are at rest by then.
const restMs = 500;

const Context = z.object({
	context: z.object({ id: z.int(), origin: z.string(), auxData: z.object({ isDefault: z.boolean() }) }),
});
const Lookups = z.array(z.object({ ms: z.number(), listed: z.boolean() }));

/** The isolated world of the extension in a page. */
async function isolatedWorld(session: Session): Promise<number> {
	const found = session.once(
		'Runtime.executionContextCreated',
		Context,
		({ context }) => !context.auxData.isDefault && context.origin.startsWith('chrome-extension://'),
	);
	await session.tell('Runtime.enable');
	return (await found).context.id;
}

/** Opens `url`, and looks up the hosts one after the other in the extension's isolated world of that page. */
export async function lookUpIn(browser: Browser, url: string, script: string, hosts: string[]): Promise<Lookup[]> {
	await using tab = await browser.openTab();
	await tab.load(url);
	await delay(restMs);
	const world = await isolatedWorld(tab.session);
	await tab.session.evaluate(script, z.unknown(), world);
	const all = `(async () => {
		const found = [];
		for (const host of ${JSON.stringify(hosts)}) found.push(await bench.lookUp('https://' + host + '/'));
		return found;
	})()`;
	return await tab.session.evaluate(all, Lookups, world);
}
