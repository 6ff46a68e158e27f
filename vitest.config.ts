import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** Only what hangs runs into these: how long something takes is the bench's to say. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			// vitest would leave one core to somebody who watches: of two, that is half.
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], maxWorkers: '100%', ...patience } },
			// Some of them build what is not built yet, into the same folder.
			{ test: { name: 'repo', include: ['tests/repo/**/*.test.ts'], fileParallelism: false, ...patience } },
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					exclude: ['tests/e2e/rollout/**'],
					// Each has a browser, a desk and ports of its own. Of one alone, half of the time is spent waiting.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					...patience,
				},
			},
			// A policy reaches every browser of the machine that starts meanwhile, so that nothing else may run.
			{ test: { name: 'rollout', include: ['tests/e2e/rollout/*.test.ts'], fileParallelism: false, ...patience } },
		],
	},
});
