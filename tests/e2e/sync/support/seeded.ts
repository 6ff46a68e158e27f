import { type Random, seededRandom } from '../../../bench/core/random.ts';

/** Runs something with chance in it; what fails says how to run the same again. */
export async function seeded<T>(run: (random: Random) => Promise<T>): Promise<T> {
	const seed = Number(process.env.SIGNPOST_TEST_SEED ?? Date.now() % 1_000_000);
	try {
		return await run(seededRandom(seed));
	} catch (error) {
		throw new Error(`with SIGNPOST_TEST_SEED=${seed}`, { cause: error });
	}
}

/** A whole number from 0 to `below − 1`. */
export function under(below: number, random: Random): number {
	return Math.floor(random() * below);
}
