import type { Figure } from './figure.ts';
import type { Random } from './random.ts';

/** What a group gets to work with. */
export interface Bench {
	/** Few rounds: proves that the group runs, not how fast Signpost is. */
	quick: boolean;
	/** An empty folder of this run; removed at its end. */
	folder: string;
	/** Folder of the unpacked extension that is measured. */
	extension: string;
	random: Random;
	/** Says on the terminal how far the group is. */
	say(text: string): void;
}

/** Figures that are measured together: one file, one line in the registry. */
export interface Group {
	name: string;
	/** What it measures, in one line. */
	about: string;
	run(bench: Bench): Promise<Figure[]>;
}
