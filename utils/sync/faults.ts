import type { SyncFault } from '../contracts/view.ts';

/** Why a sync went no further. The policy in force stays. */
export class SyncFailure extends Error {
	override name = 'SyncFailure';
	readonly reason: SyncFault['reason'];

	/** @param detail for IT: what exactly, in English */
	constructor(reason: SyncFault['reason'], detail: string) {
		super(detail);
		this.reason = reason;
	}
}

/** The desk answered, and the answer was no. */
export class DeskRefusal extends Error {
	override name = 'DeskRefusal';
	readonly status: number;

	constructor(status: number, detail: string) {
		super(detail);
		this.status = status;
	}

	/** Whether asking the same again can never help. */
	get isFinal(): boolean {
		return this.status >= 400 && this.status < 500 && ![401, 408, 425, 429].includes(this.status);
	}
}

/** Nothing came back that could be an answer of the desk: no network, a captive portal, a desk that is down. */
export class DeskUnreachable extends Error {
	override name = 'DeskUnreachable';
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** What the popup says about a failure. */
export function faultOf(error: unknown, now: number): SyncFault {
	const ofDesk = error instanceof DeskUnreachable || error instanceof DeskRefusal;
	const reason = error instanceof SyncFailure ? error.reason : ofDesk ? 'unreachable' : 'storage';
	return { at: new Date(now).toISOString(), reason, detail: messageOf(error) };
}
