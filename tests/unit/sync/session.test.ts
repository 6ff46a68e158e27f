import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ManagedConfig } from '../../../utils/contracts/managed-config.ts';
import type { z } from '../../../utils/contracts/zod.ts';
import { databaseOpener } from '../../../utils/platform/database.ts';
import { type Vault, vault } from '../../../utils/platform/vault.ts';
import type { Call, Desk } from '../../../utils/sync/desk.ts';
import { DeskRefusal } from '../../../utils/sync/faults.ts';
import { realmOf, session } from '../../../utils/sync/session.ts';
import { newKey } from '../support/publisher.ts';

const about = { browser: 'chrome', version: '0.1.0' };
let secrets: Vault;
let databases = 0;
/** Enrolments that the desk has seen, and the keys that it signs with. */
let enrolled: Call<z.ZodType>[];
let keys: string[];

const desk: Pick<Desk, 'call'> = {
	async call(call) {
		enrolled.push(call);
		const token = `token-${enrolled.length}`.padEnd(40, '.');
		return call.reply.parse({ browserId: crypto.randomUUID(), token, policyKeys: keys });
	},
};

function sessionWith(more: Partial<ManagedConfig> = {}) {
	const config = ManagedConfig.parse({
		deskUrl: 'https://desk.example',
		enrolmentKey: 'a-key-of-at-least-sixteen',
		...more,
	});
	return session(config, desk, secrets, about);
}

const tokenOf = (text: string) => Promise.resolve(text.replace(/\.+$/, ''));

beforeEach(async () => {
	secrets = vault(databaseOpener(`session-${databases++}`));
	enrolled = [];
	keys = [(await newKey()).publicKey];
});

test('a browser enrols once, however many things need its token at the same time', async () => {
	const it = sessionWith();
	await Promise.all([it.withToken(tokenOf), it.withToken(tokenOf), it.keys()]);
	await sessionWith().withToken(tokenOf);
	expect(enrolled).toHaveLength(1);
});

test('a desk that has forgotten the browser is enrolled with again, and the call is made again', async () => {
	const it = sessionWith();
	await it.withToken(tokenOf);
	const tried: string[] = [];
	const answer = await it.withToken(async (token) => {
		tried.push(await tokenOf(token));
		if (tried.length === 1) throw new DeskRefusal(401, 'who?');
		return 'here';
	});
	expect(answer).toBe('here');
	expect(tried).toEqual(['token-1', 'token-2']);
});

test('other groups are told to the desk, with the token of before', async () => {
	await sessionWith().withToken(tokenOf);
	await sessionWith({ groups: ['marketing'] }).withToken(tokenOf);
	expect(enrolled.map(({ token }) => token?.replace(/\.+$/, ''))).toEqual([undefined, 'token-1']);
});

describe('keys that may sign the policy', () => {
	test('are the pinned ones alone, and the desk is not asked', async () => {
		const pinned = [(await newKey()).publicKey];
		expect(await sessionWith({ policyKeys: pinned }).keys()).toEqual(pinned);
		expect(enrolled).toEqual([]);
	});

	test('are those of the first use where none is pinned, though the desk changes them', async () => {
		const [first] = keys;
		await sessionWith().keys();
		keys = [(await newKey()).publicKey];
		const again = sessionWith();
		await again.withToken(async (token) => {
			if (token.startsWith('token-1.')) throw new DeskRefusal(401, 'who?');
		});
		expect(enrolled).toHaveLength(2);
		expect(await again.keys()).toEqual([first]);
	});

	test('begin anew with a new enrolment key', async () => {
		await sessionWith().keys();
		keys = [(await newKey()).publicKey];
		expect(await sessionWith({ enrolmentKey: 'another-key-of-sixteen' }).keys()).toEqual(keys);
	});
});

test('a realm is the desk with its pinned keys, or the first use of an enrolment key, which it does not give away', async () => {
	const config = { deskUrl: 'https://desk.example', enrolmentKey: 'a-key-of-at-least-sixteen', policyKeys: [] };
	expect(await realmOf({ ...config, policyKeys: keys })).toBe('https://desk.example');
	expect(await realmOf(config)).toMatch(/^https:\/\/desk\.example#[\w-]{8}$/);
	expect(await realmOf({ ...config, enrolmentKey: 'another-key-of-sixteen' })).not.toBe(await realmOf(config));
});
