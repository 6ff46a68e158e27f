import type { Kysely, Transaction } from 'kysely';
import type { CountedMoment } from '../../utils/contracts/event.ts';
import type { ThreadEntry } from '../../utils/contracts/review.ts';
import type { Moment, RequestState, Response } from '../../utils/contracts/vocabulary.ts';

/** Instants are ISO 8601 in UTC with milliseconds, so that text sorts by time. Lists are JSON. Booleans are 0 or 1. */
export interface Tables {
	versions: {
		version: number;
		/** What it was compiled from; that of an old version may be gone. */
		source_hash: string;
		/** The signed head, a compact JWS. */
		head: string;
		/** Thumbprint of the key that signed it. */
		kid: string;
		published_at: string;
		published_by: string;
	};
	blobs: {
		/** Base64url SHA-256 of the body. */
		hash: string;
		body: string;
		/** The first version that does without it; `null` while the version in force names it. */
		left_in: number | null;
	};
	draft: {
		/** There is one draft: its id is 1. */
		id: number;
		source_hash: string;
		revision: number;
		/** Apps and sections in which it differed from the version in force when it was stored. */
		changes: number;
	};
	/** Policies as IT writes them, each of them once. */
	sources: {
		/** Base64url SHA-256 of its JSON. */
		hash: string;
		/** The JSON, compressed with Zstandard. */
		body: Uint8Array;
		/** Characters of the JSON. */
		size: number;
	};
	enrolment_keys: { key: string; created_at: string; revoked_at: string | null };
	browsers: {
		id: string;
		/** Base64url SHA-256 of the bearer token. */
		token_hash: string;
		groups: string;
		email: string | null;
		browser: string;
		extension_version: string;
		enrolled_at: string;
		last_seen_at: string;
		/** The policy version that it last said to have in force. */
		policy_version: number | null;
		/** When it said so first. */
		policy_since: string | null;
	};
	/** What browsers counted, see `CountedMoment`. */
	moments: {
		browser_id: string;
		/** Names the batch it came in; with `position` it is counted once. */
		batch: string;
		position: number;
		app: string;
		moment: Moment;
		response: Response;
		outcome: CountedMoment['outcome'];
		/** Groups of the browser at that time. */
		groups: string;
		/** JSON, with an upload. */
		files: string | null;
		at: string;
	};
	requests: {
		id: string;
		browser_id: string;
		app: string | null;
		host: string;
		/** `app:<id>` or `host:<host>`: requests with the same subject are one row in IT's queue. */
		subject: string;
		groups: string;
		moment: Moment;
		state: RequestState;
		asked_at: string;
		promised_by: string;
		decided_at: string | null;
		/** Requests that one decision answered have the same. */
		decision_id: string | null;
		/** IT's answer: a JSON `Outcome`. */
		outcome: string | null;
	};
	thread: {
		request_id: string;
		/** From 0, in the order things were said. */
		position: number;
		said_by: 'person' | 'it';
		kind: ThreadEntry['kind'];
		text: string;
		at: string;
		/** Under which a sentence of the person was sent; `null` for what IT says. */
		key: string | null;
	};
	grants: {
		id: string;
		/** The request that led to it. */
		request_id: string;
		app: string | null;
		host: string | null;
		scope: 'person' | 'group';
		/** The browser of the person, with scope `person`. */
		browser_id: string | null;
		/** With scope `group`. */
		group_id: string | null;
		moments: string;
		until: string | null;
		sentence: string;
		conditional: number;
		granted_at: string;
		revoked_at: string | null;
		/** What IT said as it ended it. */
		end_sentence: string | null;
	};
	console_codes: { code_hash: string; expires_at: string };
	console_sessions: { token_hash: string; created_at: string; expires_at: string };
	audit: { id: string; at: string; who: string; what: string; about: string };
}

export type Database = Kysely<Tables>;
/** A database in which a transaction is under way. While it is, only it may be asked: the desk has one connection. */
export type Tx = Transaction<Tables>;
