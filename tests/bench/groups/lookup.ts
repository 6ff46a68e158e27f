import { join } from 'node:path';
import { Browser } from '../chromium/browser.ts';
import type { Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { shuffled } from '../core/random.ts';
import { lookupScript } from '../lookup/bundle.ts';
import { lookupFigures } from '../lookup/figures.ts';
import { lookUpIn } from '../lookup/run.ts';
import { writeEmptyExtension } from '../page/bare-extensions.ts';
import { visit } from '../page/visit.ts';
import { madeUpHosts } from '../policies/hosts.ts';
import { hostsOf } from '../policies/sized-source.ts';
import { sizesFor } from '../policies/sizes.ts';
import { launchSized } from '../signpost/sized-browser.ts';
import { serveSites } from '../sites/server.ts';

const page = 'https://www.nobody-listed-this.example/plain';
const perRound = 20;

/** Hosts that people might visit: every second one is on the list, whatever its size. */
function hostsToAsk(listed: readonly string[], { random }: Bench): string[] {
	const unlisted = madeUpHosts(perRound / 2, random);
	return [...shuffled(listed, random).slice(0, perRound / 2), ...unlisted];
}

async function run(bench: Bench): Promise<Figure[]> {
	const sizes = sizesFor(bench.quick);
	await using started = new AsyncDisposableStack();
	const sites = started.use(await serveSites());
	const empty = started.use(await Browser.launch({ profile: join(bench.folder, 'empty'), sitesPort: sites.port }));
	await empty.install(writeEmptyExtension(join(bench.folder, 'empty-extension')));
	const arms = [];
	for (const size of sizes) {
		const { browser, bytes } = started.use(await launchSized(size, bench, sites.port));
		arms.push({ size, browser, bytes, ms: new Map<number, number>(), heap: new Map<number, number>() });
	}

	const listed = hostsOf('1k');
	const script = await lookupScript();
	const emptyHeap = new Map<number, number>();
	const rounds = bench.quick ? 2 : 31;
	for (let round = 0; round < rounds; round++) {
		const hosts = hostsToAsk(listed, bench);
		emptyHeap.set(round, (await visit(empty, page)).heap_kb);
		for (const { browser, ms, heap } of shuffled(arms, bench.random)) {
			heap.set(round, (await visit(browser, page)).heap_kb);
			const lookups = await lookUpIn(browser, page, script, hosts);
			for (const [i, lookup] of lookups.entries()) ms.set(round * perRound + i, lookup.ms);
		}
		bench.say(`round ${round + 1} of ${rounds}`);
	}
	return lookupFigures(arms, emptyHeap, bench.random);
}

export const lookup: Group = { name: 'lookup', about: 'one lookup in a page, by size of the policy', run };
