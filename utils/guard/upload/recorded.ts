import type { CountedMoment } from '../../contracts/event.ts';
import type { Handed } from '../../contracts/upload-messages.ts';

type Files = NonNullable<CountedMoment['files']>;

const mb = 1_000_000;

function sizeClassOf(bytes: number): Files['sizeClass'] {
	if (bytes < mb) return 'under-1mb';
	if (bytes < 25 * mb) return 'under-25mb';
	return bytes < 1000 * mb ? 'under-1gb' : 'larger';
}

/** Of an upload, what is recorded: how many files and how large together; their names only where the policy says so. */
export function recorded({ count, size, names, reason }: Handed, withNames: boolean): Files {
	return {
		count,
		sizeClass: sizeClassOf(size),
		...(withNames && { names: names.map((name) => name.slice(0, 255)) }),
		...(reason && { reason }),
	};
}
