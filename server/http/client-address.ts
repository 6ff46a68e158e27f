import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The address at the other end of the connection; one name for all where there is no connection (in-process calls). */
export function clientAddress(context: Context): string {
	try {
		return getConnInfo(context).remote.address ?? 'unknown';
	} catch {
		return 'in-process';
	}
}
