import { join } from 'node:path';
import { Browser } from '../chromium/browser.ts';
import type { Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';
import { shuffled } from '../core/random.ts';
import { writeEmptyExtension } from '../page/empty-extension.ts';
import { pageFigures } from '../page/figures.ts';
import { Log } from '../page/log.ts';
import { visit } from '../page/visit.ts';
import { serveSites } from '../sites/server.ts';

const unlisted = 'www.nobody-listed-this.example';
const pages = ['plain', 'heavy'] as const;
const warmUps = 2;

async function run(bench: Bench): Promise<Figure[]> {
	await using sites = await serveSites();
	const launch = (name: string, extension?: string) =>
		Browser.launch({ profile: join(bench.folder, name), sitesPort: sites.port, ...(extension && { extension }) });
	await using none = await launch('none');
	await using empty = await launch('empty', writeEmptyExtension(join(bench.folder, 'empty-extension')));
	const arms = [
		{ name: 'none', browser: none },
		{ name: 'empty', browser: empty },
	];
	const rounds = bench.quick ? 4 : 31;
	const log = new Log();
	for (let round = -warmUps; round < rounds; round++) {
		for (const page of pages) {
			for (const { name, browser } of shuffled(arms, bench.random)) {
				const cost = await visit(browser, `https://${unlisted}/${page}?round=${round}`);
				if (round >= 0) log.add(name, page, round, cost);
			}
		}
		bench.say(`round ${round + 1} of ${rounds}`);
	}
	return pageFigures(log, bench.random);
}

export const page: Group = { name: 'page', about: 'what an unlisted page pays for Signpost', run };
