import { join } from 'node:path';
import { Browser } from '../chromium/browser.ts';
import { counted, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { shuffled } from '../core/random.ts';
import { publishAt, startDesk } from '../desk/desk.ts';
import { writeEmptyExtension, writeListeningExtension } from '../page/bare-extensions.ts';
import { pageFigures } from '../page/figures.ts';
import { Log } from '../page/log.ts';
import { visit } from '../page/visit.ts';
import { hostsOf } from '../policies/sized-source.ts';
import { listedHosts, policyWith } from '../policies/source.ts';
import { seeBanner } from '../signpost/banner.ts';
import { launchReady, type ReadyFor, takeAlarm } from '../signpost/ready-browser.ts';
import { publishSized } from '../signpost/sized-browser.ts';
import { serveSites } from '../sites/server.ts';

const unlisted = 'www.nobody-listed-this.example';
const elsewhere = 'www.another-site.example';
const pages = ['plain', 'heavy', 'framed'] as const;
const warmUps = 1;

/**
 * So many times every arm gets a fresh browser. One and the same browser is always some milliseconds faster or slower than the
 * next, with the same in it, however many pages it visits.
 */
const launches = 20;
const rounds = 60;

/**
 * A Signpost that does nothing would win: it has to show its banner on a listed app first. A key is pressed there, as hosts of
 * which the browser cannot be told are read only then.
 */
async function proveAlive(browser: Browser, host: string): Promise<void> {
	await using tab = await browser.openTab();
	await tab.load(`https://${host}/plain`);
	for (const type of ['keyDown', 'keyUp']) await tab.session.tell('Input.dispatchKeyEvent', { type, key: 'Tab' });
	await seeBanner(tab);
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

/** A policy, and one of its hosts. */
interface Listed {
	ready: ReadyFor;
	host: string;
}

/** Policies of 200 and 1,000 hosts, of which the browser is told, and of a million, of which it can't be. */
async function publishAll(bench: Bench, stack: AsyncDisposableStack): Promise<Record<string, Listed>> {
	async function publish(count: number): Promise<Listed> {
		const desk = stack.use(await startDesk(join(bench.folder, `desk-${count}`)));
		const hosts = listedHosts(count);
		return { ready: await publishAt(desk, policyWith(hosts)), host: hosts[0] ?? '' };
	}
	const { ready } = stack.use(await publishSized(bench.quick ? '100k' : '1m', bench));
	const huge = { ready, host: hostsOf('1k')[0] ?? '' };
	return { signpost: await publish(200), many: await publish(1_000), huge };
}

/** Launches browsers with Signpost, which has this policy, and no alarm to wake it. */
function launcher(extension: string, sitesPort: number, { ready, host }: Listed): Launch {
	return async (profile) => {
		const browser = await launchReady({ profile, sitesPort, extension }, ready);
		await proveAlive(browser, host);
		await takeAlarm(browser);
		return browser;
	};
}

async function run(bench: Bench): Promise<Figure[]> {
	await using stack = new AsyncDisposableStack();
	const sites = stack.use(await serveSites());
	const none: Launch = (profile) => Browser.launch({ profile, sitesPort: sites.port });
	const withBare = (folder: string): Launch => {
		return async (profile) => {
			const browser = await none(profile);
			await browser.install(folder);
			return browser;
		};
	};
	const empty = withBare(writeEmptyExtension(join(bench.folder, 'empty-extension')));
	const listening = withBare(writeListeningExtension(join(bench.folder, 'listening-extension')));
	const ours = Object.entries(await publishAll(bench, stack)).map(([arm, listed]): [string, Launch] => [
		arm,
		launcher(bench.extension, sites.port, listed),
	]);
	const names = new Set(ours.map(([arm]) => arm));
	const arms: [string, Launch][] = [['none', none], ['empty', empty], ['listening', listening], ...ours];

	const log = new Log();
	let [wakes, loads] = [0, 0];
	async function someRounds(launch: number, first: number, last: number): Promise<void> {
		await using open = new AsyncDisposableStack();
		const done = new AbortController();
		const browsers: [string, Browser][] = [];
		for (const [arm, start] of shuffled(arms, bench.random)) {
			browsers.push([arm, open.use(await start(join(bench.folder, `${arm}-${launch}`)))]);
		}
		for (const [, browser] of browsers) await leaveOpen(browser);
		// By now every worker has stored what it had to: that would wake one that was stopped before.
		for (const [arm, browser] of browsers) {
			if (!names.has(arm)) continue;
			await browser.workers.stop();
			browser.workers.onWake(() => wakes++, done.signal);
		}
		for (let round = first - warmUps; round < last; round++) {
			for (const page of pages) {
				for (const [arm, browser] of shuffled(browsers, bench.random)) {
					const cost = await visit(browser, `https://${unlisted}/${page}?round=${round}`);
					if (round >= first) log.add(arm, page, round, cost);
					if (names.has(arm)) loads++;
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
