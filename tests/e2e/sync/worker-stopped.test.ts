import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Random } from '../../bench/core/random.ts';
import { seeded, under } from './support/seeded.ts';
import type { StaticDesk } from './support/static-desk.ts';
import { openSyncScene, type SyncScene } from './support/sync-scene.ts';
import { filesBetween, type Version } from './support/versions.ts';

const rounds = 200;
/** Longer than a write takes. */
const writeMs = 40;

let scene: SyncScene;
beforeAll(async () => {
	scene = await openSyncScene();
});
afterAll(() => scene?.[Symbol.asyncDispose]());

/** Resolves at a random step of the sync to come: before or after any of its answers, or in the time of its write. */
function someStep(desk: StaticDesk, from: Version, to: Version, random: Random): Promise<void> {
	const answers = filesBetween(from, to).length + 1;
	// Half of the stops are where half of the danger is.
	const step = random() < 0.5 ? answers : under(answers, random);
	const wait = step === 0 || step === answers ? under(writeMs, random) : 0;
	const { promise, resolve } = Promise.withResolvers<void>();
	let answered = 0;
	const reached = () => void delay(wait).then(resolve);
	desk.onAnswered(() => {
		answered += 1;
		if (answered === step) reached();
	});
	if (step === 0) reached();
	return promise;
}

test(
	`the worker is stopped at a random step of a sync, ${rounds} times: one version is in force, and never an older one`,
	() =>
		seeded(async (random) => {
			const { desk } = scene;
			const signpost = await scene.firstStart();
			let inForce = await scene.inForce(signpost);
			for (let round = 1; round <= rounds; round++) {
				const offered = await desk.publish();
				const step = someStep(desk, inForce, offered, random);
				await Promise.race([signpost.sync(), step]);
				await signpost.browser.workers.stop();
				const found = await scene.inForce(signpost);
				const where = `in force after stop ${round}`;
				// The question that had woken it may wake it once more, and what it began before is then done later.
				expect(found.version, where).toBeGreaterThanOrEqual(inForce.version);
				expect(found.version, where).toBeLessThanOrEqual(offered.version);
				inForce = found;
				if (round % 20 > 0) continue;
				await signpost.sync();
				inForce = await scene.inForce(signpost);
				expect(inForce.version, `in force in the end, after stop ${round}`).toBe(offered.version);
			}
		}),
	480_000,
);
