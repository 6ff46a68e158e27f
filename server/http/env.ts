import { OpenAPIHono } from '@hono/zod-openapi';
import type { Admin } from '../admin/who.ts';
import type { Browser } from '../people/browsers.ts';
import { refuseInvalid } from './errors.ts';

/** What middleware hands to the handlers. */
export interface DeskEnv {
	Variables: {
		/** Set by `requireBrowser`. */
		browser: Browser;
		/** Set by `requireAdmin`. */
		admin: Admin;
	};
}

export type DeskApp = OpenAPIHono<DeskEnv>;

/** An empty app whose routes answer input that does not parse with every fault. */
export function newApp(): DeskApp {
	return new OpenAPIHono<DeskEnv>({ defaultHook: refuseInvalid });
}
