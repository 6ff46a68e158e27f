import type { Check } from './report.ts';

/**
 * Signpost stays out of private windows, whatever a policy says: a browser lets an extension show no page of its own in
 * them, so a closed app would be stopped there in silence. A policy that sets it is told so.
 */
export const privateWindows: Check = ({ source }, report) => {
	if (!source.privacy.privateWindows) return;
	report.warn(['privacy', 'privateWindows'], true, 'false: Signpost does not run in private windows');
};
