/** What a step found. Something that did not run has failed. */
export interface Tally {
	passed: number;
	failed: number;
	/** What failed, by name and with the first line of why; empty where the step's own name says it all. */
	faults: readonly string[];
}

export interface Step {
	name: string;
	run(): Promise<Tally>;
}

export const ok: Tally = { passed: 1, failed: 0, faults: [] };
export const notOk: Tally = { passed: 0, failed: 1, faults: [] };

/** One tally of several: numbers add up, faults stay in their order. */
export function sum(tallies: readonly Tally[]): Tally {
	return {
		passed: tallies.reduce((total, tally) => total + tally.passed, 0),
		failed: tallies.reduce((total, tally) => total + tally.failed, 0),
		faults: tallies.flatMap((tally) => tally.faults),
	};
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
	return tally.failed > 0 && tally.faults.length === 0 ? { ...tally, faults: [step.name] } : tally;
}
