import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
	/** Names of the groups to run; all where none is named. */
	only: string[];
	quick: boolean;
	/** Whether the README shows what this run measured. */
	readme: boolean;
	/** Where the JSON goes. */
	out: string;
	seed: number;
	/** Folder of the unpacked extension to measure. */
	extension: string;
}

/** Reads the command line. Throws with a sentence for the terminal on what it does not know. */
export function readOptions(argv: readonly string[]): Options {
	const { values } = parseArgs({
		args: [...argv],
		options: {
			only: { type: 'string', multiple: true, default: [] },
			quick: { type: 'boolean', default: false },
			readme: { type: 'boolean', default: false },
			out: { type: 'string', default: 'bench.json' },
			seed: { type: 'string', default: '1' },
			extension: { type: 'string', default: '.output/chrome-mv3' },
		},
	});
	const seed = Number(values.seed);
	if (!Number.isInteger(seed)) throw new Error(`--seed wants a whole number, got "${values.seed}"`);
	return {
		only: values.only.flatMap((names) => names.split(',')),
		quick: values.quick,
		readme: values.readme,
		out: values.out,
		seed,
		extension: resolve(values.extension),
	};
}
