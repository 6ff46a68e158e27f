import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded, under } from './support/seeded.ts';
import { openSyncScene, type SyncScene } from './support/sync-scene.ts';
import { filesBetween } from './support/versions.ts';

const rounds = 20;
/** Longer than a write takes. */
const writeMs = 30;

/**
 * Once in hundreds of kills Chromium's own database comes back with a value that is none, says so when it is first read,
 * and takes it out. What is missing then is for the next sync to see and to mend.
 */
function unlessValueLost(error: unknown): null {
	if (error instanceof Error && error.message.includes('Invalid JSON')) return null;
	throw error;
}

let scene: SyncScene;
beforeAll(async () => {
	scene = await openSyncScene();
});
afterAll(() => scene?.[Symbol.asyncDispose]());

test(
	`the browser is killed around the write of a sync, ${rounds} times: one version is in force, and never an older one`,
	() =>
		seeded(async (random) => {
			const { desk } = scene;
			let signpost = await scene.firstStart();
			let inForce = await scene.inForce(signpost);
			for (let round = 1; round <= rounds; round++) {
				const offered = await desk.publish();
				const missing = new Set(filesBetween(inForce, offered));
				const { promise: allAnswered, resolve } = Promise.withResolvers<void>();
				desk.onAnswered((what) => {
					missing.delete(what);
					if (missing.size === 0) resolve();
				});
				const over = signpost.sync().catch(() => undefined);
				await Promise.race([over, allAnswered]);
				await delay(under(writeMs, random));
				process.kill(signpost.browser.pid, 'SIGKILL');

				desk.isUp = false;
				signpost = await scene.startAgain();
				const found = await scene.inForce(signpost).catch(unlessValueLost);
				const isOneOfThem = found === null || [inForce.version, offered.version].includes(found.version);
				expect(isOneOfThem, `version ${found?.version} in force after kill ${round}`).toBe(true);
				desk.isUp = true;
				await signpost.sync();
				inForce = await scene.inForce(signpost);
				expect(inForce.version, `in force in the end, after kill ${round}`).toBe(offered.version);
			}
		}),
	480_000,
);
