import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkGallery } from '../../scripts/gallery/check.ts';
import { checkForcedColours } from '../../scripts/gallery/forced-colours.ts';
import { comparePictures } from '../../scripts/gallery/pictures.ts';
import { serveGallery } from '../../scripts/gallery/serve.ts';

describe('every view in every state, light and dark, in four languages, wide and narrow', () => {
	let gallery: Awaited<ReturnType<typeof serveGallery>>;

	beforeAll(async () => {
		gallery = await serveGallery();
	});
	afterAll(() => gallery?.[Symbol.asyncDispose]());

	test('looks as it was accepted; `npm run gallery -- --accept` accepts how it looks now', async () => {
		expect(await comparePictures(gallery.url)).toEqual([]);
	}, 480_000);

	test('keeps its text, its edges and a focus that is seen where the system forces its colours', async () => {
		expect(await checkForcedColours(gallery.url)).toEqual([]);
	}, 60_000);

	test('gives axe-core nothing to object to', async () => {
		expect(await checkGallery(gallery.url)).toEqual([]);
	}, 480_000);
});
