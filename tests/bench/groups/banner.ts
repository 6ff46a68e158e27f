import { join } from 'node:path';
import { z } from '../../../utils/contracts/zod.ts';
import type { Browser } from '../chromium/browser.ts';
import { estimated, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { shuffled } from '../core/random.ts';
import { median, p95 } from '../core/statistics.ts';
import { publishAt, startDesk } from '../desk/desk.ts';
import { listedHosts, policyWith } from '../policies/source.ts';
import { loadUntilBanner } from '../signpost/banner.ts';
import { launchReady } from '../signpost/ready-browser.ts';
import { serveSites } from '../sites/server.ts';

const readFcp = `performance.getEntriesByName('first-contentful-paint')[0].startTime`;
const states = ['awake', 'asleep'] as const;

/** Milliseconds from the page's first contentful paint to the banner. */
async function visibleAfter(browser: Browser, host: string): Promise<number> {
	await using tab = await browser.openTab();
	const at = await loadUntilBanner(tab, `https://${host}/plain`);
	return at - (await tab.session.evaluate(readFcp, z.number()));
}

async function run(bench: Bench): Promise<Figure[]> {
	// Twice as many banners, and those that wake the worker: fewer than the 100 that a person may see in a day.
	const rounds = bench.quick ? 4 : 40;
	const hosts = listedHosts(100);
	await using sites = await serveSites();
	await using desk = await startDesk(join(bench.folder, 'desk'));
	const ready = await publishAt(desk, policyWith(hosts));
	const profile = join(bench.folder, 'profile');
	const options = { profile, sitesPort: sites.port, extension: bench.extension };
	await using browser = await launchReady(options, ready);

	const visitNext = () => visibleAfter(browser, hosts.pop() ?? '');
	// The browser is told of the hosts a moment after it has the policy: a worker that is stopped before has told it nothing.
	await visitNext();
	const prepare = {
		awake: async () => {
			if ((await browser.workers.running()) === undefined) await visitNext();
		},
		asleep: () => browser.workers.stop(),
	};
	const times = { awake: [] as number[], asleep: [] as number[] };
	for (let round = 0; round < rounds; round++) {
		for (const state of shuffled(states, bench.random)) {
			await prepare[state]();
			times[state].push(await visitNext());
		}
		bench.say(`round ${round + 1} of ${rounds}`);
	}
	return [
		estimated({ id: 'banner.visible_ms.p95', unit: 'ms' }, times.awake, p95, bench.random),
		estimated({ id: 'banner.visible_ms.p95.asleep', unit: 'ms' }, times.asleep, p95, bench.random),
		estimated({ id: 'banner.visible_ms.median', unit: 'ms' }, times.awake, median, bench.random),
		estimated({ id: 'banner.visible_ms.median.asleep', unit: 'ms' }, times.asleep, median, bench.random),
	];
}

export const banner: Group = { name: 'banner', about: 'from first contentful paint to a visible banner', run };
