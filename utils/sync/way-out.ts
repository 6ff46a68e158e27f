import type { Outgoing } from '../contracts/ledger.ts';
import type { Ledger } from '../platform/ledger.ts';
import { DeskUnreachable, messageOf } from './faults.ts';

/** Sends a message to a desk. @throws DeskUnreachable where no answer came */
export type Send = (message: Outgoing, how: { signal: AbortSignal; redirect?: 'manual' }) => Promise<Response>;

/**
 * The one way out of this browser: everything that Signpost sends is in the ledger before it leaves. What cannot be
 * written down does not leave.
 */
export function wayOut(ledger: Pick<Ledger, 'write' | 'answered'>, request: typeof fetch = fetch): Send {
	return async (message, how) => {
		const { desk, method, path, headers, body } = message;
		const entry = await ledger.write({ ...message, headers: withoutToken(headers) });
		// The browser's own cache is left out: what is known is kept in storage, verified.
		const init = { method, headers, ...(body !== null && { body }), cache: 'no-store', credentials: 'omit' } as const;
		const response = await request(desk + path, { ...init, ...how }).catch((error: unknown) => {
			throw new DeskUnreachable(`${desk}${path}: ${messageOf(error)}`);
		});
		await ledger.answered(entry);
		return response;
	};
}

/** The token says nothing but which browser this is, and would let whoever reads it speak for it. */
function withoutToken(headers: Record<string, string>): Record<string, string> {
	return headers.authorization === undefined ? headers : { ...headers, authorization: 'Bearer …' };
}
