import { join } from 'node:path';
import { Album } from './demo/album.ts';
import { answer, ask, change, weather } from './demo/story.ts';
import { build } from './stage/build.ts';
import { openScene } from './stage/scene.ts';
import { root } from './tool.ts';

const folder = join(root, 'demo');

console.log('\nSignpost, the whole story\n');
await build(['chrome', 'console'], (line) => console.log(`  ${line}`));
const album = await Album.open(folder);
const scene = await openScene('chromium');
try {
	const asked = await ask(scene, album);
	const it = await answer(scene, album, asked);
	await change(scene, album, it);
	await weather(scene, album);
} finally {
	await album.close();
	await scene.close();
}
console.log(`\n  Pictures and timings are in ${folder}\n`);
