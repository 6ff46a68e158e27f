import { resolve } from 'node:path';
import { type Parsed, parse } from '../utils/contracts/faults.ts';
import { maxKeys } from '../utils/contracts/policy-wire.ts';
import { Base64Url32 } from '../utils/contracts/primitives.ts';
import { z } from '../utils/contracts/zod.ts';

/** Everything that the environment decides. */
export interface Settings {
	/** TCP port; 0 takes any that is free. */
	port: number;
	/** Address of the network interface to listen on. */
	host: string;
	/** Absolute path of the folder that holds database and signing key. */
	dataFolder: string;
	/** Address under which people and browsers reach the desk; `null` for the one it listens on. */
	publicUrl: string | null;
	/** Token for automation of `/v1/admin/…`; `null` leaves the console as the only way in. */
	adminToken: string | null;
	/** Token that opens `/metrics` and nothing else; `null` leaves that to IT's own. */
	metricsToken: string | null;
	/** Public keys that policies are signed with elsewhere; `null` where the desk signs with a key of its own. */
	offlineKeys: readonly string[] | null;
}

const Port = z
	.string()
	.trim()
	.regex(/^\d+$/, { error: 'a port number such as 8787, or 0 for any free one', abort: true })
	.transform(Number)
	.refine((port) => port <= 65_535, 'a port number from 0 to 65535');

/** Becomes an address without a slash at the end. */
export const PublicUrl = z
	.url({ protocol: /^https?$/, error: 'the address of the desk, such as "https://signpost.example.com"', abort: true })
	.refine((url) => {
		const { pathname, search, hash } = new URL(url);
		return pathname === '/' && search === '' && hash === '';
	}, 'an address without a path, such as "https://signpost.example.com": the desk serves a whole host')
	.transform((url) => new URL(url).origin);

/** An empty variable counts as one that is not set, as people write `SIGNPOST_ADMIN_TOKEN=` to say "none". */
function optional<S extends z.ZodType>(schema: S) {
	return z.preprocess((text) => (text === '' ? undefined : text), schema.optional());
}

const Token = z
	.string()
	.min(24, 'at least 24 characters; `openssl rand -base64 32` makes a good one')
	.regex(/^[\x21-\x7e]+$/, 'printable characters without spaces, as it travels in a header');

const PolicyKeyList = z
	.string()
	.transform((text) => text.split(/[\s,]+/).filter((key) => key !== ''))
	.pipe(z.array(Base64Url32).min(1, 'at least one public key').max(maxKeys, `at most ${maxKeys} public keys`));

const Environment = z
	.object({
		SIGNPOST_PORT: optional(Port),
		SIGNPOST_HOST: optional(z.string().regex(/^\S+$/, 'an address to listen on, such as 127.0.0.1 or 0.0.0.0')),
		SIGNPOST_DATA: optional(z.string()),
		SIGNPOST_PUBLIC_URL: optional(PublicUrl),
		SIGNPOST_ADMIN_TOKEN: optional(Token),
		SIGNPOST_METRICS_TOKEN: optional(Token),
		SIGNPOST_SIGNING: optional(z.enum(['desk', 'offline'], 'desk or offline')),
		SIGNPOST_POLICY_KEYS: optional(PolicyKeyList),
	})
	.refine((env) => (env.SIGNPOST_SIGNING === 'offline') === (env.SIGNPOST_POLICY_KEYS !== undefined), {
		path: ['SIGNPOST_POLICY_KEYS'],
		error: 'the public keys that sign elsewhere, together with SIGNPOST_SIGNING=offline and not without it',
	});

/** Variables whose value never appears in a message. */
const secret: ReadonlySet<string> = new Set(['SIGNPOST_ADMIN_TOKEN', 'SIGNPOST_METRICS_TOKEN']);

/** Reads the settings from the environment; every variable that is wrong is one fault, and its path is the variable's name. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Parsed<Settings> {
	const parsed = parse(Environment, env);
	if (!parsed.ok) {
		const hidden = (path: string) => `${env[path]?.length ?? 0} characters`;
		const faults = parsed.faults.map((fault) =>
			secret.has(fault.path) ? { ...fault, found: hidden(fault.path) } : fault,
		);
		return { ok: false, faults };
	}
	const { value } = parsed;
	return {
		ok: true,
		value: {
			port: value.SIGNPOST_PORT ?? 8787,
			host: value.SIGNPOST_HOST ?? '127.0.0.1',
			dataFolder: resolve(value.SIGNPOST_DATA ?? 'data'),
			publicUrl: value.SIGNPOST_PUBLIC_URL ?? null,
			adminToken: value.SIGNPOST_ADMIN_TOKEN ?? null,
			metricsToken: value.SIGNPOST_METRICS_TOKEN ?? null,
			offlineKeys: value.SIGNPOST_POLICY_KEYS ?? null,
		},
	};
}
