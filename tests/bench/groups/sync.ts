import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import { counted, estimated, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { median } from '../core/statistics.ts';
import { sizedSource } from '../policies/sized-source.ts';
import type { Size } from '../policies/sizes.ts';
import { launchSized } from '../signpost/sized-browser.ts';
import { serveSites } from '../sites/server.ts';

const size: Size = '100k';

/** The same policy after IT changed one app. */
function withChange(source: PolicySourceInput, changed: number): PolicySourceInput {
	const apps = source.apps.map((app, i) => (i === changed ? { ...app, standing: 'unsanctioned' as const } : app));
	return { ...source, apps };
}

async function run(bench: Bench): Promise<Figure[]> {
	await using sites = await serveSites();
	await using sized = await launchSized(size, bench, sites.port);
	const deltas: number[] = [];
	let source = sizedSource(size);
	for (let version = 2; version <= (bench.quick ? 2 : 16); version++) {
		source = withChange(source, Math.floor(bench.random() * source.apps.length));
		deltas.push(await sized.bytesFor(source, version));
		bench.say(`${size}: ${deltas.at(-1)} bytes for one changed app`);
	}
	return [
		counted({ id: 'sync.first_bytes', unit: 'bytes' }, sized.bytes, 1),
		estimated({ id: `sync.delta_bytes.${size}`, unit: 'bytes' }, deltas, median, bench.random),
		counted({ id: `sync.delta_bytes.max.${size}`, unit: 'bytes' }, Math.max(...deltas), deltas.length),
	];
}

export const sync: Group = { name: 'sync', about: 'what a browser downloads, first and after one change', run };
