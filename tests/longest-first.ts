import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of tests/e2e that take longer than a minute on two cores, the longest first. */
const longest = [
	'upload/coverage',
	'sync/worker-stopped',
	'sync/network-cut',
	'upload/widgets',
	'gallery',
	'upload/guard',
	'sync/browser-killed',
	'policy/open-page',
];

/** Begins with what takes longest, so that no file is left over at the end for which everything waits. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification) => {
			const name = relative(import.meta.dirname, moduleId).replace(/^e2e\/(.*)\.test\.ts$/, '$1');
			return longest.includes(name) ? longest.indexOf(name) : longest.length;
		};
		return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
	}
}
