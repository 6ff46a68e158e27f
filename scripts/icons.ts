import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { galleryBrowser } from './gallery/browser.ts';
import { root } from './tool.ts';

const sizes = [16, 32, 48, 96, 128];

/** Draws `assets/icon.svg` in every size that browsers ask for. */
const folder = join(root, 'public/icon');
mkdirSync(folder, { recursive: true });
const svg = readFileSync(join(root, 'assets/icon.svg'), 'utf8');
await using browser = await galleryBrowser();
const page = await browser.newPage();
await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
for (const size of sizes) {
	await page.setViewport({ width: size, height: size });
	await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true, type: 'png' });
}
