import type { LedgerEntry } from '../../utils/contracts/ledger.ts';

/** A message as it went over the wire: method and path, what Signpost set in the head, an empty line, the body. */
export function exactText({ desk, method, path, headers, body }: LedgerEntry): string {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
	return [`${method} ${desk}${path}`, ...lines, ...(body === null ? [] : ['', body])].join('\n');
}
