import { describeFound, type Fault, formatPath } from '../../../utils/contracts/faults.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';

/** Collects what is wrong (nothing is published) and what is odd (published, and said). */
export class Report {
	readonly faults: Fault[] = [];
	readonly warnings: Fault[] = [];

	fault(path: readonly PropertyKey[], found: unknown, expected: string): void {
		this.faults.push({ path: formatPath(path), found: describeFound(found), expected });
	}

	warn(path: readonly PropertyKey[], found: unknown, expected: string): void {
		this.warnings.push({ path: formatPath(path), found: describeFound(found), expected });
	}
}

/** What a check looks at. */
interface Subject {
	source: PolicySource;
	now: Date;
	/** Where each app is in the list; the first, where an id is there twice. */
	appPlaces: ReadonlyMap<string, number>;
}

/** Looks at one side of a policy. */
export type Check = (subject: Subject, report: Report) => void;
