import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { compilePolicy } from '../../../server/publish/compile.ts';
import type { SigningKey } from '../../../server/publish/keys.ts';
import { packsOf } from '../../../server/publish/packs.ts';
import { signHead } from '../../../server/publish/sign.ts';
import { PolicySource, type PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import type { Head } from '../../../utils/contracts/policy-wire.ts';
import { DeskUnreachable } from '../../../utils/sync/faults.ts';
import { type Keyring, keyring } from '../../../utils/sync/keyring.ts';
import type { Source } from '../../../utils/sync/sync.ts';
import { memoryVault } from './memory-vault.ts';

export async function newKey(): Promise<SigningKey> {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const { x } = publicKey.export({ format: 'jwk' });
	if (x === undefined) throw new Error('no public key');
	return { kid: await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x }), publicKey: x, privateKey };
}

const realm = 'https://desk.example';

/** The keys of a browser that pins these, and remembers what heads name. */
export function pinned(...keys: string[]): Keyring {
	return keyring(memoryVault(), { realm, pinned: true, keys: async () => keys });
}

type AppInput = PolicySourceInput['apps'][number];

/** A small organization with these apps. */
export function sourceOf(apps: AppInput[], more: Partial<PolicySourceInput> = {}): PolicySourceInput {
	return {
		format: 1,
		organization: { name: 'Northwind Trading', shortName: 'Northwind', defaultLanguage: 'en' },
		groups: [{ id: 'marketing', name: 'Marketing' }],
		categories: [{ id: 'boards', name: { en: 'Boards' }, goodFor: { en: 'boards and plans' } }],
		liaisons: [
			{ id: 'marketing', name: { en: 'your marketing liaison' }, groups: ['marketing'] },
			{ id: 'it', name: { en: 'IT' } },
		],
		apps,
		...more,
	};
}

export const trello: AppInput = { id: 'trello', name: 'Trello', hosts: ['trello.com'], category: 'boards' };
export const asana: AppInput = {
	id: 'asana',
	name: 'Asana',
	hosts: ['asana.com'],
	category: 'boards',
	standing: 'approved',
};

/** So many apps that the policy is cut into several shards. */
export function manyApps(count: number): AppInput[] {
	return Array.from({ length: count }, (_, i) => ({
		id: `app-${i}`,
		name: `App ${i}`,
		hosts: [`app-${i}.example`],
		category: 'boards',
	}));
}

/** A desk in memory that publishes real policies: compiled and signed as the real one does. */
export interface Publisher {
	source: Source;
	key: SigningKey;
	/** What was asked for, in order: `head`, a file's hash, or `pack` and that of its block. */
	asked: string[];
	files: Map<string, Uint8Array<ArrayBuffer>>;
	/** By the hash of their block. */
	packs: Map<string, Uint8Array<ArrayBuffer>>;
	/** The last head of each key that signs no more, by its thumbprint. */
	handovers: Map<string, string>;
	publish(source: PolicySourceInput, head?: Partial<Head>): Promise<void>;
	/** What it serves as its head; `null` while it is down. */
	head: { text: string; etag: string | null } | null;
}

export async function publisher(now: () => number): Promise<Publisher> {
	const key = await newKey();
	let version = 0;
	const self: Publisher = {
		key,
		asked: [],
		files: new Map(),
		packs: new Map(),
		handovers: new Map(),
		head: null,
		source: {
			realm,
			keys: pinned(key.publicKey),
			desk: {
				async head(etag) {
					self.asked.push('head');
					if (self.head === null) throw new DeskUnreachable('the desk is down');
					return etag !== null && etag === self.head.etag ? { changed: false } : { changed: true, ...self.head };
				},
				async handover(kid) {
					return self.handovers.get(kid) ?? null;
				},
				async pack(block) {
					self.asked.push(`pack ${block}`);
					return self.packs.get(block) ?? null;
				},
				async file(hash) {
					self.asked.push(hash);
					const bytes = self.files.get(hash);
					if (!bytes) throw new DeskUnreachable(`${hash}: HTTP 404`);
					return bytes;
				},
			},
		},
		async publish(source, head = {}) {
			version += 1;
			const compiled = compilePolicy(PolicySource.parse(source));
			for (const { hash, body } of [compiled.settings, ...compiled.blocks, ...compiled.shards]) {
				self.files.set(hash, new TextEncoder().encode(body));
			}
			for (const { hash, body } of packsOf(compiled)) self.packs.set(hash, new TextEncoder().encode(body));
			const issued = Math.floor(now() / 1000);
			const signed = { ...compiled.head, version, issued, expires: issued + 86_400, ...head };
			self.head = { text: await signHead(signed, self.key), etag: `"${version}"` };
		},
	};
	return self;
}
