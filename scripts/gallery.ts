import { parseArgs } from 'node:util';
import { checkGallery } from './gallery/check.ts';
import { acceptPictures, comparePictures } from './gallery/pictures.ts';
import { serveGallery } from './gallery/serve.ts';
import { shootGallery } from './gallery/shoot.ts';

const help = `npm run gallery                        serves every view in every state, until Ctrl-C
npm run gallery -- --shots <folder>    leaves a picture of each part, theme, language and width
npm run gallery -- --only <part>       with --shots: one part alone, such as waiting
npm run gallery -- --check             holds all of it against axe-core
npm run gallery -- --compare           compares it with how it was accepted
npm run gallery -- --accept            accepts how it looks now`;

const { values } = parseArgs({
	options: {
		shots: { type: 'string' },
		only: { type: 'string' },
		check: { type: 'boolean', default: false },
		compare: { type: 'boolean', default: false },
		accept: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});

if (values.help) {
	console.log(help);
} else {
	await using gallery = await serveGallery();
	if (values.shots !== undefined) await shootGallery(gallery.url, values.shots, values.only);
	if (values.check) {
		const objections = await checkGallery(gallery.url);
		for (const objection of objections) console.log(objection);
		console.log(`axe-core objects to ${objections.length} elements`);
		if (objections.length > 0) process.exitCode = 1;
	}
	if (values.accept) await acceptPictures(gallery.url);
	if (values.compare) {
		const differences = await comparePictures(gallery.url);
		for (const { picture, what, shownIn } of differences) console.log(`${picture}: ${what}`, shownIn ?? '');
		console.log(
			differences.length === 0 ? 'everything looks as it was accepted' : `${differences.length} pictures differ`,
		);
		if (differences.length > 0) process.exitCode = 1;
	}
	if (values.shots === undefined && !values.check && !values.compare && !values.accept) {
		console.log(`The gallery is at ${gallery.url}`);
		await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
	}
}
