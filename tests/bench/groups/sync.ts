import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import { counted, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { sizedSource } from '../policies/sized-source.ts';
import { type Size, sizesFor } from '../policies/sizes.ts';
import { publish } from '../publish/publish.ts';
import { startStaticHost } from '../publish/static-host.ts';
import { inForce, launchReady } from '../signpost/ready-browser.ts';
import { serveSites } from '../sites/server.ts';

/** The same policy after IT changed one app in its middle. */
function withOneChange(source: PolicySourceInput): PolicySourceInput {
	const changed = Math.floor(source.apps.length / 2);
	const apps = source.apps.map((app, i) => (i === changed ? { ...app, standing: 'unsanctioned' as const } : app));
	return { ...source, apps };
}

async function measure(size: Size, bench: Bench, sitesPort: number): Promise<Figure[]> {
	const folder = join(bench.folder, size);
	mkdirSync(folder);
	const source = sizedSource(size);
	const first = await publish(source, 1, folder);
	await using host = await startStaticHost(first.folder);
	const setup = { deskUrl: host.url, enrolmentKey: 'a static host wants none', policyKeys: [first.policyKey] };
	const start = performance.now();
	await using browser = await launchReady({ profile: join(folder, 'profile'), sitesPort }, { setup, version: 1 });
	const seconds = (performance.now() - start) / 1000;
	const firstBytes = host.bytes;
	bench.say(`${size}: ${firstBytes} bytes in ${seconds.toFixed(1)} s`);

	const second = await publish(withOneChange(source), 2, folder);
	host.bytes = 0;
	host.folder = second.folder;
	await inForce(browser, 2);
	bench.say(`${size}: ${host.bytes} bytes for one change`);
	return [
		counted({ id: `sync.first_bytes.${size}`, unit: 'bytes' }, firstBytes, 1),
		counted({ id: `sync.first_s.${size}`, unit: 's' }, seconds, 1),
		counted({ id: `sync.delta_bytes.${size}`, unit: 'bytes' }, host.bytes, 1),
	];
}

async function run(bench: Bench): Promise<Figure[]> {
	await using sites = await serveSites();
	const figures: Figure[] = [];
	for (const size of sizesFor(bench.quick)) figures.push(...(await measure(size, bench, sites.port)));
	return figures;
}

export const sync: Group = { name: 'sync', about: 'what a browser downloads, by size of the policy', run };
