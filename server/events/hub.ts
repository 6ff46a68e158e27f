/** Something that open streams want to know. It says what changed and for whom, never what it is now. */
export type Announcement =
	| { about: 'policy'; version: number }
	/** Requests or grants of these browsers changed. */
	| { about: 'browsers'; ids: ReadonlySet<string> }
	/** Grants of everybody in this group changed. */
	| { about: 'group'; group: string }
	| { about: 'draft'; revision: number }
	| { about: 'queue' };

/** Carries announcements to every open stream. Announce only what is committed. */
export interface Hub {
	announce(announcement: Announcement): void;
	/** Calls `listener` with everything announced until `signal` aborts. */
	subscribe(listener: (announcement: Announcement) => void, signal: AbortSignal): void;
}

/** The hub of a desk that is one process. */
export function createLocalHub(): Hub {
	const listeners = new Set<(announcement: Announcement) => void>();
	return {
		announce(announcement) {
			for (const listener of listeners) listener(announcement);
		},
		subscribe(listener, signal) {
			if (signal.aborted) return;
			listeners.add(listener);
			signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
		},
	};
}
