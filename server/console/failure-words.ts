import type { Failure } from './api.ts';
import { words } from './words.ts';

/** Why something did not work, as one or two sentences. */
export function failureSentence(failure: Failure): string {
	switch (failure.kind) {
		case 'offline':
			return words.failures.offline;
		case 'signed-out':
			return words.failures.signedOut;
		case 'conflict':
			return words.failures.conflict;
		case 'unreadable':
			return words.failures.unreadable;
		case 'refused':
			return failure.message;
	}
}

/** The faults that came with a failure. */
export const faultsIn = (failure: Failure) =>
	failure.kind === 'refused' || failure.kind === 'unreadable' ? failure.faults : [];
