import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

interface Timing {
	step: string;
	ms: number;
}

/** What a demo leaves behind: numbered screenshots, and how long the steps took that somebody waits for. */
export class Album {
	readonly #folder: string;
	readonly #timings: Timing[] = [];
	#pictures = 0;

	private constructor(folder: string) {
		this.#folder = folder;
	}

	/** Starts an empty album in a folder of its own. */
	static async open(folder: string): Promise<Album> {
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		return new Album(folder);
	}

	/** Takes a screenshot; pictures are numbered in the order of the story. */
	async picture(name: string, page: Page): Promise<void> {
		this.#pictures += 1;
		const file = `${String(this.#pictures).padStart(2, '0')}-${name}.png`;
		await page.screenshot({ path: join(this.#folder, file) as `${string}.png` });
		console.log(`  ${file}`);
	}

	/** Runs what somebody waits for, and notes how long it took. */
	async timed<T>(step: string, run: () => Promise<T>): Promise<T> {
		const start = performance.now();
		const result = await run();
		const ms = Math.round(performance.now() - start);
		this.#timings.push({ step, ms });
		console.log(`  ${step}: ${ms} ms`);
		return result;
	}

	/** Writes the timings, for people and for programs. */
	async close(): Promise<void> {
		const rows = this.#timings.map(({ step, ms }) => `| ${step} | ${ms} |`);
		await writeFile(join(this.#folder, 'timings.md'), ['| step | ms |', '|---|---:|', ...rows, ''].join('\n'));
		await writeFile(join(this.#folder, 'timings.json'), `${JSON.stringify(this.#timings, null, '\t')}\n`);
	}
}
