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
const elsewhere = 'www.another-site.example';
const pages = ['plain', 'heavy', 'framed'] as const;
const warmUps = 1;

/**
 * So many times every arm gets a fresh browser. One and the same browser is always some milliseconds faster or slower than the
 * next, with the same in it, however many pages it visits.
 */
const launches = 12;
const rounds = 60;

/** A Signpost that does nothing would win: it has to show its banner on a listed app first. */
async function proveAlive(browser: Browser, host: string): Promise<void> {
	await using tab = await browser.openTab();
	await loadUntilBanner(tab, `https://${host}/plain`);
}

/**
 * A browser in use has another page open. What a renderer holds of the browser's own program is private to it only where none
 * does the same, and by chance: some 200 KB of the first page, more or less from browser to browser.
 */
async function leaveOpen(browser: Browser): Promise<void> {
	const tab = await browser.openTab();
	await tab.load(`https://${elsewhere}/heavy`);
}

type Launch = (profile: string) => Promise<Browser>;

/** Launches browsers with Signpost, which has a policy of so many hosts and sleeps. */
async function signpostWith(
	count: number,
	{ bench, sitesPort, stack }: { bench: Bench; sitesPort: number; stack: AsyncDisposableStack },
): Promise<Launch> {
	const desk = stack.use(await startDesk(join(bench.folder, `desk-${count}`)));
	const hosts = listedHosts(count);
	const ready = await publishAt(desk, policyWith(hosts));
	return async (profile) => {
		const browser = await launchReady({ profile, sitesPort, extension: bench.extension }, ready);
		await proveAlive(browser, hosts[0] ?? '');
		await sleepUntilAsked(browser);
		return browser;
	};
}

async function run(bench: Bench): Promise<Figure[]> {
	await using stack = new AsyncDisposableStack();
	const sites = stack.use(await serveSites());
	const around = { bench, sitesPort: sites.port, stack };
	const floor = writeEmptyExtension(join(bench.folder, 'empty-extension'));
	const none: Launch = (profile) => Browser.launch({ profile, sitesPort: sites.port });
	const empty: Launch = async (profile) => {
		const browser = await none(profile);
		await browser.install(floor);
		return browser;
	};
	const signpost = await signpostWith(200, around);
	const many = await signpostWith(1_000, around);
	const huge = await signpostWith(10_000, around);
	const ours = { signpost, many, huge };
	const arms = Object.entries({ none, empty, ...ours });

	const log = new Log();
	let [wakes, loads] = [0, 0];
	async function someRounds(launch: number, first: number, last: number): Promise<void> {
		await using open = new AsyncDisposableStack();
		const done = new AbortController();
		const browsers: [string, Browser][] = [];
		for (const [arm, start] of shuffled(arms, bench.random)) {
			const browser = open.use(await start(join(bench.folder, `${arm}-${launch}`)));
			browsers.push([arm, browser]);
			await leaveOpen(browser);
			if (arm in ours) browser.workers.onWake(() => wakes++, done.signal);
		}
		for (let round = first - warmUps; round < last; round++) {
			for (const page of pages) {
				for (const [arm, browser] of shuffled(browsers, bench.random)) {
					const cost = await visit(browser, `https://${unlisted}/${page}?round=${round}`);
					if (round >= first) log.add(arm, page, round, cost);
					if (arm in ours) loads++;
				}
			}
			bench.say(`round ${round + 1} of ${last}`);
		}
		done.abort();
	}
	const [times, each] = bench.quick ? [1, 3] : [launches, rounds / launches];
	for (let launch = 0; launch < times; launch++) await someRounds(launch, launch * each, (launch + 1) * each);
	const browserOf = (round: number) => Math.floor(round / each);
	return [
		...pageFigures(log, bench.random, browserOf),
		counted({ id: 'page.worker_wakes', unit: 'count' }, wakes, loads),
	];
}

export const page: Group = { name: 'page', about: 'what an unlisted page pays for Signpost', run };
