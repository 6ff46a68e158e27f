import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import { counted, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { sizedSource } from '../policies/sized-source.ts';
import type { Size } from '../policies/sizes.ts';
import { launchSized } from '../signpost/sized-browser.ts';
import { serveSites } from '../sites/server.ts';

const size: Size = '100k';

/** The same policy after IT changed one app in its middle. */
function withOneChange(source: PolicySourceInput): PolicySourceInput {
	const changed = Math.floor(source.apps.length / 2);
	const apps = source.apps.map((app, i) => (i === changed ? { ...app, standing: 'unsanctioned' as const } : app));
	return { ...source, apps };
}

async function run(bench: Bench): Promise<Figure[]> {
	await using sites = await serveSites();
	await using sized = await launchSized(size, bench, sites.port);
	const delta = await sized.bytesFor(withOneChange(sizedSource(size)));
	return [
		counted({ id: 'sync.first_bytes', unit: 'bytes' }, sized.bytes, 1),
		counted({ id: `sync.delta_bytes.${size}`, unit: 'bytes' }, delta, 1),
	];
}

export const sync: Group = { name: 'sync', about: 'what a browser downloads, first and after one change', run };
