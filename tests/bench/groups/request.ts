import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { click, findAccessible } from '../chromium/accessible.ts';
import type { Browser } from '../chromium/browser.ts';
import { estimated, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { median, p95 } from '../core/statistics.ts';
import { publishAt, startDesk } from '../desk/desk.ts';
import { type StoredClock, startStoredClock } from '../desk/stored-clock.ts';
import { listedHosts, policyWith } from '../policies/source.ts';
import { loadUntilBanner } from '../signpost/banner.ts';
import { launchReady } from '../signpost/ready-browser.ts';
import { serveSites } from '../sites/server.ts';

// A person reads before they click; the page is at rest by then.
const readingMs = 600;

/** Milliseconds from the click on **Ask for a review** to the desk's confirmation that it is stored. */
async function storedAfter(browser: Browser, clock: StoredClock, host: string): Promise<number> {
	await using tab = await browser.openTab();
	await loadUntilBanner(tab, `https://${host}/plain`);
	await delay(readingMs);
	const button = await findAccessible(tab.session, 'button', 'Ask for a review');
	const stored = clock.next();
	const clicked = await click(tab.session, button);
	return (await stored) - clicked;
}

async function run(bench: Bench): Promise<Figure[]> {
	const rounds = bench.quick ? 4 : 50;
	const hosts = listedHosts(rounds);
	await using sites = await serveSites();
	await using clock = await startStoredClock();
	const deskUrl = `http://127.0.0.1:${clock.port}`;
	await using desk = await startDesk(join(bench.folder, 'desk'), deskUrl);
	clock.deskPort = desk.port;
	const ready = await publishAt(desk, policyWith(hosts), deskUrl);
	const profile = join(bench.folder, 'profile');
	const options = { profile, sitesPort: sites.port, extension: bench.extension };
	await using browser = await launchReady(options, ready);

	const times: number[] = [];
	for (const host of hosts) {
		times.push(await storedAfter(browser, clock, host));
		bench.say(`round ${times.length} of ${rounds}`);
	}
	const { open } = await desk.admin.queue();
	if (open.length !== rounds) throw new Error(`${rounds} clicks, but ${open.length} requests in the queue`);
	return [
		estimated({ id: 'request.stored_ms.p95', unit: 'ms' }, times, p95, bench.random),
		estimated({ id: 'request.stored_ms.median', unit: 'ms' }, times, median, bench.random),
	];
}

export const request: Group = { name: 'request', about: 'from one click to a stored review request', run };
