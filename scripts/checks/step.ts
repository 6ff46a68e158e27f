/** What a step found. Something that did not run has failed. */
export interface Tally {
	passed: number;
	failed: number;
}

export interface Step {
	name: string;
	run(): Promise<Tally>;
}

export const ok: Tally = { passed: 1, failed: 0 };
export const notOk: Tally = { passed: 0, failed: 1 };

export function sum(tallies: readonly Tally[]): Tally {
	return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
		passed: 0,
		failed: 0,
	});
}

/** Runs one step, says how it went and how long it took; a step that crashes has failed. */
export async function runStep(step: Step, say: (line: string) => void): Promise<Tally> {
	say(`\n── ${step.name}`);
	const start = performance.now();
	const tally = await step.run().catch((error: unknown) => {
		say(error instanceof Error ? (error.stack ?? error.message) : String(error));
		return notOk;
	});
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	say(`${tally.failed === 0 ? '✓' : '✗'} ${step.name}: ${seconds} s`);
	return tally;
}
