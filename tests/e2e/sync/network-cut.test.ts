import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded, under } from './support/seeded.ts';
import { openSyncScene, type SyncScene } from './support/sync-scene.ts';
import { startWeakNetwork, type WeakNetwork } from './support/weak-network.ts';

const rounds = 200;

let scene: SyncScene;
let network: WeakNetwork;
beforeAll(async () => {
	scene = await openSyncScene();
	network = await startWeakNetwork(scene.desk.port);
});
afterAll(async () => {
	await scene?.[Symbol.asyncDispose]();
	await network?.[Symbol.asyncDispose]();
});

test(
	`the network is cut at a random byte of a sync, ${rounds} times: one version is in force, and never an older one`,
	() =>
		seeded(async (random) => {
			const signpost = await scene.firstStart(network.url);
			network.cutAfter(Number.POSITIVE_INFINITY);
			await scene.desk.publish();
			await signpost.sync();
			const whole = network.mend();
			let inForce = await scene.inForce(signpost);
			for (let round = 1; round <= rounds; round++) {
				const offered = await scene.desk.publish();
				network.cutAfter(under(whole * 1.1, random));
				await signpost.sync();
				network.mend();
				const found = await scene.inForce(signpost);
				expect([inForce.version, offered.version], `in force after cut ${round}`).toContain(found.version);
				inForce = found;
				if (round % 10 > 0) continue;
				await signpost.sync();
				inForce = await scene.inForce(signpost);
				expect(inForce.version, `in force in the end, after cut ${round}`).toBe(offered.version);
			}
		}),
	480_000,
);
