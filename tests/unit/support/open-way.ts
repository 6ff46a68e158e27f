import { type Send, wayOut } from '../../../utils/sync/way-out.ts';

/** A way out of the browser where nobody keeps a ledger. */
export const openWay: Send = wayOut({ write: async () => 0, answered: async () => {} });
