import { defineConfig } from 'vitest/config';

/** Only what hangs runs into these: how long something takes is the bench's to say. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...patience } },
			{ test: { name: 'repo', include: ['tests/repo/**/*.test.ts'], ...patience } },
			{ test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, ...patience } },
		],
	},
});
