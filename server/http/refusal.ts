import type { Fault } from '../../utils/contracts/faults.ts';

type RefusalStatus = 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503;

/** A request that the desk cannot do, with the sentence and the faults that the caller reads as an `ErrorReply`. */
export class Refusal extends Error {
	readonly status: RefusalStatus;
	readonly faults: readonly Fault[];

	constructor(status: RefusalStatus, message: string, faults: readonly Fault[] = []) {
		super(message);
		this.name = 'Refusal';
		this.status = status;
		this.faults = faults;
	}
}
