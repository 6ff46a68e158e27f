import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../tool.ts';
import { galleryBrowser } from './browser.ts';
import { capture, type Sheet } from './capture.ts';
import { compareAll, cutAll, type Limit } from './in-canvas.ts';
import { settings } from './settings.ts';

const accepted = join(root, 'tests/fixtures/gallery/pictures');
const differences = join(root, '.output/gallery-differences');
const limit: Limit = { cell: 8, by: 12, cells: 1, quality: 0.4 };

/** A section that does not look as it was accepted. */
export interface Difference {
	/** `waiting-de-dark-320` */
	picture: string;
	/** What exactly: names of states, or why it can't be told. */
	what: string;
	/** A picture of before, now, and what differs; `null` where there is no before. */
	shownIn: string | null;
}

const acceptedFile = (name: string) => join(accepted, `${name}.webp`);

function write(file: string, dataUrl: string): void {
	writeFileSync(file, Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
}

/** Calls `see` for every setting with a way to take its sheet, and with a page of a browser for work with pictures. */
async function everySheet(
	url: string,
	see: (take: () => Promise<Sheet>, canvas: Page) => Promise<void>,
): Promise<void> {
	await using browser = await galleryBrowser();
	const canvas = await browser.newPage();
	const page = await browser.newPage();
	for (const setting of settings) await see(() => capture(page, url, setting), canvas);
}

/** Takes how the gallery looks now as how it has to look. */
export async function acceptPictures(url: string): Promise<void> {
	rmSync(accepted, { recursive: true, force: true });
	mkdirSync(accepted, { recursive: true });
	await everySheet(url, async (take, canvas) => {
		const sheet = await take();
		const cut = await canvas.evaluate(cutAll, sheet, limit.quality);
		for (const [at, { name }] of sheet.pictures.entries()) write(acceptedFile(name), cut[at] ?? '');
	});
}

/** Compares every section in every setting with how it was accepted, and leaves a picture of what differs. */
export async function comparePictures(url: string): Promise<Difference[]> {
	rmSync(differences, { recursive: true, force: true });
	mkdirSync(differences, { recursive: true });
	const found: Difference[] = [];
	const gone = new Set(globSync('*.webp', { cwd: accepted }).map((file) => file.replace(/\.webp$/, '')));
	await everySheet(url, async (take, canvas) => {
		const look = async (sheet: Sheet) => {
			const before = sheet.pictures.map(({ name }) =>
				existsSync(acceptedFile(name)) ? readFileSync(acceptedFile(name), 'base64') : null,
			);
			return await canvas.evaluate(compareAll, sheet, before, limit);
		};
		let sheet = await take();
		let compared = await look(sheet);
		// On a busy machine a picture now and then lacks a background that is not painted yet; what differs differs again.
		if (compared.some((result) => result !== null)) {
			sheet = await take();
			compared = await look(sheet);
		}
		for (const [at, { name }] of sheet.pictures.entries()) {
			if (!gone.delete(name)) found.push({ picture: name, what: 'is new', shownIn: null });
			const result = compared[at];
			if (!result) continue;
			const shownIn = join(differences, `${name}.png`);
			write(shownIn, result.difference);
			found.push({ picture: name, what: result.states.join('; ') || 'is of another size', shownIn });
		}
	});
	for (const picture of gone) found.push({ picture, what: 'is gone', shownIn: null });
	return found;
}
