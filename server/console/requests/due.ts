/** How a promised time stands: passed, within the hour, or later. */
export type Due = 'overdue' | 'soon' | 'later';

const soonMs = 60 * 60 * 1000;

/** @param promisedBy an instant, ISO 8601 */
export function dueOf(promisedBy: string, now: Date): Due {
	const left = Date.parse(promisedBy) - now.getTime();
	if (left < 0) return 'overdue';
	return left <= soonMs ? 'soon' : 'later';
}
