import { join } from 'node:path';
import { estimated, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { median, p95 } from '../core/statistics.ts';
import { publishAt, startDesk } from '../desk/desk.ts';
import { startStreamWatch } from '../desk/stream-watch.ts';
import { asleepRound } from '../propagation/asleep.ts';
import { awakeRound } from '../propagation/awake.ts';
import { changes } from '../propagation/changes.ts';
import { launchReady } from '../signpost/ready-browser.ts';
import { serveSites } from '../sites/server.ts';

const minute = 60_000;

async function awake(bench: Bench, sitesPort: number): Promise<number[]> {
	const rounds = bench.quick ? 3 : 50;
	const change = changes(rounds);
	await using watch = await startStreamWatch();
	const deskUrl = `http://127.0.0.1:${watch.port}`;
	await using desk = await startDesk(join(bench.folder, 'awake-desk'), deskUrl);
	watch.deskPort = desk.port;
	const ready = await publishAt(desk, change.first, deskUrl);
	const options = { profile: join(bench.folder, 'awake'), sitesPort, extension: bench.extension };
	await using browser = await launchReady(options, ready);

	const times: number[] = [];
	while (times.length < rounds) {
		times.push(await awakeRound(browser, desk, watch, change));
		bench.say(`awake, round ${times.length} of ${rounds}`);
	}
	return times;
}

/** Alarms go off once a minute, each browser's at its own second: rounds of many browsers at once save the waiting. */
async function asleep(bench: Bench, sitesPort: number): Promise<number[]> {
	const [count, rounds] = bench.quick ? [2, 1] : [10, 5];
	const change = changes(rounds);
	await using desk = await startDesk(join(bench.folder, 'asleep-desk'));
	const ready = await publishAt(desk, change.first);
	await using started = new AsyncDisposableStack();
	const browsers = [];
	for (let i = 0; i < count; i++) {
		const options = { profile: join(bench.folder, `asleep-${i}`), sitesPort, extension: bench.extension };
		browsers.push(started.use(await launchReady(options, ready)));
	}
	// The page that keeps the workers' door opens behind the pages that are looked at.
	for (const browser of browsers) await browser.workers.stop();

	const times: number[] = [];
	for (let round = 1; round <= rounds; round++) {
		times.push(...(await asleepRound(browsers, desk, change, bench.quick ? 0 : bench.random() * minute)));
		bench.say(`asleep, round ${round} of ${rounds} in ${count} browsers`);
	}
	return times;
}

async function run(bench: Bench): Promise<Figure[]> {
	await using sites = await serveSites();
	const times = { awake: await awake(bench, sites.port), asleep: await asleep(bench, sites.port) };
	return [
		estimated({ id: 'propagation.awake_ms.p95', unit: 'ms' }, times.awake, p95, bench.random),
		estimated({ id: 'propagation.awake_ms.median', unit: 'ms' }, times.awake, median, bench.random),
		estimated({ id: 'propagation.asleep_ms.p95', unit: 'ms' }, times.asleep, p95, bench.random),
		estimated({ id: 'propagation.asleep_ms.median', unit: 'ms' }, times.asleep, median, bench.random),
	];
}

export const propagation: Group = {
	name: 'propagation',
	about: 'from a publish to another behaviour in open pages',
	run,
};
