import { parseArgs } from 'node:util';
import { checkGallery } from './gallery/check.ts';
import { serveGallery } from './gallery/serve.ts';
import { shootGallery } from './gallery/shoot.ts';

const help = `npm run gallery                        serves every view in every state, until Ctrl-C
npm run gallery -- --shots <folder>    leaves a picture of each part, theme, language and width
npm run gallery -- --only <part>       with --shots: one part alone, such as waiting
npm run gallery -- --check             holds all of it against axe-core`;

const { values } = parseArgs({
	options: {
		shots: { type: 'string' },
		only: { type: 'string' },
		check: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});

if (values.help) {
	console.log(help);
} else {
	await using gallery = await serveGallery();
	if (values.shots !== undefined) await shootGallery(gallery.url, values.shots, values.only);
	if (values.check) process.exitCode = await checkGallery(gallery.url);
	if (values.shots === undefined && !values.check) {
		console.log(`The gallery is at ${gallery.url}`);
		await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
	}
}
