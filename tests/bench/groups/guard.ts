import { join } from 'node:path';
import { Browser } from '../chromium/browser.ts';
import { difference, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { shuffled } from '../core/random.ts';
import { publishAt, startDesk } from '../desk/desk.ts';
import { makeFiles } from '../guard/files.ts';
import { handOver, type Route } from '../guard/hand-over.ts';
import { policyWith } from '../policies/source.ts';
import { launchReady } from '../signpost/ready-browser.ts';
import { serveSites } from '../sites/server.ts';

const routes: readonly Route[] = ['choice', 'drop'];
const counts = [1, 1000] as const;
const warmUps = 1;

/** Where files are stopped, and where they pass. */
const stopped = 'www.unreviewed.example';
const quiet = 'files.northwind.example';

async function run(bench: Bench): Promise<Figure[]> {
	const rounds = bench.quick ? 3 : 31;
	const files = makeFiles(join(bench.folder, 'files'), Math.max(...counts));
	await using sites = await serveSites();
	await using desk = await startDesk(join(bench.folder, 'desk'));
	const ready = await publishAt(desk, policyWith([stopped]));
	const options = (name: string) => ({ profile: join(bench.folder, name), sitesPort: sites.port });
	await using none = await Browser.launch(options('none'));
	await using signpost = await launchReady({ ...options('signpost'), extension: bench.extension }, ready);

	const arms = [
		{ name: 'none', browser: none, host: stopped },
		{ name: 'stopped', browser: signpost, host: stopped },
		{ name: 'quiet', browser: signpost, host: quiet },
	] as const;
	const times = new Map<string, Map<number, number>>();
	const column = (...parts: readonly (string | number)[]) => {
		const key = parts.join(' ');
		const found = times.get(key) ?? new Map<number, number>();
		times.set(key, found);
		return found;
	};
	for (let round = -warmUps; round < rounds; round++) {
		for (const route of routes) {
			for (const count of counts) {
				for (const { name, browser, host } of shuffled(arms, bench.random)) {
					const ms = await handOver(browser, `https://${host}/upload`, route, files.slice(0, count));
					if (round >= 0) column(name, route, count).set(round, ms);
				}
			}
		}
		bench.say(`round ${round + 1} of ${rounds}`);
	}
	const less = (id: string, arm: string, route: Route, count: number) =>
		difference({ id, unit: 'ms' }, column(arm, route, count), column('none', route, count), bench.random);
	return counts.flatMap((count) => [
		less(`guard.decision_ms.${count}`, 'stopped', 'choice', count),
		less(`guard.decision_ms.${count}.quiet`, 'quiet', 'choice', count),
		less(`guard.decision_ms.${count}.drop`, 'stopped', 'drop', count),
		less(`guard.decision_ms.${count}.drop.quiet`, 'quiet', 'drop', count),
	]);
}

export const guard: Group = { name: 'guard', about: 'from a file to the decision about it', run };
