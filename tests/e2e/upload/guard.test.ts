import { afterAll, beforeAll, describe } from 'vitest';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { pageAtRest } from './parts/at-rest.ts';
import { droppedFolder } from './parts/dropped-folder.ts';
import { hostilePages } from './parts/hostile.ts';
import { limits } from './parts/limits.ts';
import { recordedOutcomes } from './parts/recorded.ts';
import { typedInDialog } from './parts/typed.ts';
import { openUploadScene, type UploadScene } from './support/scene.ts';
import { addTestApps } from './support/test-apps.ts';

/** Parts that share a browser and a desk, as it takes long to start them. */
describe.each(engines)('the upload guard, in %s', { timeout: 25_000 }, (engine) => {
	let scene: UploadScene;
	beforeAll(async () => {
		scene = await openUploadScene(engine, {
			policy(source) {
				// Of more hosts than a browser prepares for, it is chance which.
				for (const app of source.apps) if (app.standing === 'unreviewed') app.responses = { upload: 'quiet' };
				addTestApps(source, ['hostile', 'recorded']);
			},
		});
	});
	afterAll(() => scene?.close());
	const open = () => scene;

	recordedOutcomes(open);
	hostilePages(open);
	limits(engine, open);
	if (engine === 'chromium') droppedFolder(open);
	typedInDialog(open);
	pageAtRest(open);
});
