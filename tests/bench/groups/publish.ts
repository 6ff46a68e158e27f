import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { estimated, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { median } from '../core/statistics.ts';
import { sizedSource } from '../policies/sized-source.ts';
import { type Size, sizesFor } from '../policies/sizes.ts';
import { type PublishedFiles, publish as publishOnce } from '../publish/publish.ts';

async function measure(size: Size, times: number, { folder, random, say }: Bench): Promise<Figure[]> {
	const source = sizedSource(size);
	const reports: PublishedFiles[] = [];
	for (let i = 1; i <= times; i++) {
		const own = join(folder, `${size}-${i}`);
		mkdirSync(own);
		const report = await publishOnce(source, i, own);
		rmSync(own, { recursive: true });
		reports.push(report);
		say(`${size}: ${report.seconds.toFixed(1)} s, ${report.rssMb.toFixed(0)} MB`);
	}
	const name = (figure: string) => `publish.${figure}.${size}`;
	const seconds = reports.map((report) => report.seconds);
	const rss = reports.map((report) => report.rssMb);
	return [
		estimated({ id: name('s'), unit: 's' }, seconds, median, random),
		estimated({ id: name('rss_mb'), unit: 'MB' }, rss, median, random),
	];
}

async function run(bench: Bench): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const size of sizesFor(bench.quick)) {
		figures.push(...(await measure(size, bench.quick || size === '1m' ? 1 : 3, bench)));
	}
	return figures;
}

export const publish: Group = { name: 'publish', about: 'time and memory of a publish, by size of the policy', run };
