import { pageState, unreadable } from '../../../utils/guard/page-state.ts';
import { readForPage } from '../../../utils/platform/page.ts';
import { pageAddress } from '../../../utils/policy/host.ts';

/** One lookup: how long it took, and whether the host is on the list. */
export interface Lookup {
	ms: number;
	listed: boolean;
}

/** Looks a page's address up as the sentinel does: two reads of storage, the second of the shard. Runs in the isolated world. */
export async function lookUp(url: string): Promise<Lookup> {
	const start = performance.now();
	const address = pageAddress(url);
	if (address === null) throw new Error(`${url} is never looked up`);
	const state = pageState(await readForPage(address.host), address.host);
	if (state === null || state === unreadable) throw new Error('no policy in this browser');
	const record = state.recordAt(address);
	return { ms: performance.now() - start, listed: record !== null };
}
