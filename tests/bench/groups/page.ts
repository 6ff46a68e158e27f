import { join } from 'node:path';
import { Browser } from '../chromium/browser.ts';
import { counted, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { shuffled } from '../core/random.ts';
import { publishAt, startDesk } from '../desk/desk.ts';
import { writeEmptyExtension } from '../page/empty-extension.ts';
import { pageFigures } from '../page/figures.ts';
import { Log } from '../page/log.ts';
import { visit } from '../page/visit.ts';
import { listedHosts, policyWith } from '../policies/source.ts';
import { loadUntilBanner } from '../signpost/banner.ts';
import { launchReady, sleepUntilAsked } from '../signpost/ready-browser.ts';
import { serveSites } from '../sites/server.ts';

const unlisted = 'www.nobody-listed-this.example';
const pages = ['plain', 'heavy'] as const;
const warmUps = 1;

/** A Signpost that does nothing would win: it has to show its banner on a listed app first. */
async function proveAlive(browser: Browser, host: string): Promise<void> {
	await using tab = await browser.openTab();
	await loadUntilBanner(tab, `https://${host}/plain`);
}

/** A browser with Signpost, which has a policy of these hosts and sleeps. */
async function start(
	bench: Bench,
	name: string,
	sitesPort: number,
	hosts: readonly string[],
	stack: AsyncDisposableStack,
): Promise<Browser> {
	const desk = stack.use(await startDesk(join(bench.folder, `desk-${name}`)));
	const ready = await publishAt(desk, policyWith(hosts));
	const profile = join(bench.folder, name);
	const browser = stack.use(await launchReady({ profile, sitesPort, extension: bench.extension }, ready));
	await proveAlive(browser, hosts[0] ?? '');
	await sleepUntilAsked(browser);
	return browser;
}

async function run(bench: Bench): Promise<Figure[]> {
	await using stack = new AsyncDisposableStack();
	const sites = stack.use(await serveSites());
	const options = (name: string) => ({ profile: join(bench.folder, name), sitesPort: sites.port });

	const none = stack.use(await Browser.launch(options('none')));
	const empty = stack.use(await Browser.launch(options('empty')));
	await empty.install(writeEmptyExtension(join(bench.folder, 'empty-extension')));
	const signpost = await start(bench, 'signpost', sites.port, listedHosts(200), stack);
	const many = await start(bench, 'many', sites.port, listedHosts(1_000), stack);

	const done = new AbortController();
	let wakes = 0;
	for (const browser of [signpost, many]) browser.workers.onWake(() => wakes++, done.signal);

	const arms = Object.entries({ none, empty, signpost, many });
	const rounds = bench.quick ? 3 : 31;
	const log = new Log();
	for (let round = -warmUps; round < rounds; round++) {
		for (const page of pages) {
			for (const [arm, browser] of shuffled(arms, bench.random)) {
				const cost = await visit(browser, `https://${unlisted}/${page}?round=${round}`);
				if (round >= 0) log.add(arm, page, round, cost);
			}
		}
		bench.say(`round ${round + 1} of ${rounds}`);
	}
	done.abort();
	const loads = 2 * (rounds + warmUps) * pages.length;
	return [...pageFigures(log, bench.random), counted({ id: 'page.worker_wakes', unit: 'count' }, wakes, loads)];
}

export const page: Group = { name: 'page', about: 'what an unlisted page pays for Signpost', run };
