import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addNextKey, retireKey } from '../../../../server/policy/change-keys.ts';
import { keepFresh } from '../../../../server/policy/renew.ts';
import { readHead } from '../../../../server/publish/read-head.ts';
import { Overview, PolicyKeys } from '../../../../utils/contracts/admin.ts';
import { followHandovers } from '../../../../utils/sync/handover.ts';
import { keyring } from '../../../../utils/sync/keyring.ts';
import { verifyHead } from '../../../../utils/sync/trust.ts';
import { memoryVault } from '../../support/memory-vault.ts';
import { type DeskUnderTest, enrolBrowser, openDesk, temporaryFolder } from '../support/open-desk.ts';

const day = 24 * 3_600_000;

async function keysOf(response: Response): Promise<PolicyKeys> {
	if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
	return PolicyKeys.parse(await response.json());
}

const list = async (desk: DeskUnderTest) => keysOf(await desk.asAdmin('/v1/admin/keys'));
const add = (desk: DeskUnderTest, overlapDays?: number) =>
	desk.asAdmin('/v1/admin/keys', { method: 'POST', body: overlapDays === undefined ? {} : { overlapDays } });
const retire = (desk: DeskUnderTest, kid = '') => desk.asAdmin(`/v1/admin/keys/${kid}`, { method: 'DELETE' });

async function head(desk: DeskUnderTest) {
	const text = await (await desk.call('/v1/policy/head')).text();
	return { text, ...readHead(text) };
}

async function passes(desk: DeskUnderTest, days: number): Promise<void> {
	desk.clock.now = new Date(desk.clock.now.getTime() + days * day);
	await keepFresh(desk.services, desk.services.stopping);
}

/** A browser that pinned a key when it was set up, and has not been heard of since. */
async function trusts(desk: DeskUnderTest, pinned: string): Promise<boolean> {
	const keys = keyring(memoryVault(), { realm: 'desk', pinned: true, keys: async () => [pinned] });
	const now = desk.clock.now.getTime();
	const handover = async (kid: string) => {
		const response = await desk.call(`/v1/policy/handover/${kid}`);
		return response.status === 200 ? response.text() : null;
	};
	await followHandovers({ handover }, keys, now);
	const { text } = await head(desk);
	return verifyHead(text, await keys.trusted(), now).then(
		() => true,
		() => false,
	);
}

test('the next key is named at once, signs after the overlap, and takes the place of the other in its file', async () => {
	const desk = await openDesk();
	const [first] = (await list(desk)).keys;
	const { keys } = await keysOf(await add(desk));
	expect(keys).toMatchObject([
		{ kid: first?.kid, role: 'signs', signsFrom: null },
		{ role: 'next', signsFrom: '2026-11-28T09:00:00.000Z' },
	]);
	const publicKeys = keys.map(({ publicKey }) => publicKey);
	expect(await head(desk)).toMatchObject({ version: 2, keys: publicKeys });
	expect((await enrolBrowser(desk)).policyKeys).toEqual(publicKeys);
	expect((await stat(join(desk.folder, 'next-signing-key.json'))).mode & 0o777).toBe(0o600);

	await passes(desk, 13);
	expect(desk.services.policy.current).toMatchObject({ version: 2, kid: first?.kid });
	await passes(desk, 1);
	expect(desk.services.policy.current).toMatchObject({ version: 3, kid: keys[1]?.kid });
	expect(await head(desk)).toMatchObject({ keys: [keys[1]?.publicKey] });
	expect(await readdir(desk.folder)).not.toContain('next-signing-key.json');
	expect(await list(desk)).toMatchObject({ keys: [{ kid: keys[1]?.kid, role: 'signs' }], handedOn: [first?.kid] });
	const overview = Overview.parse(await (await desk.asAdmin('/v1/admin/overview')).json());
	expect(overview).toMatchObject({ policyKeys: [keys[1]?.publicKey], signing: 'desk' });
});

test('a browser that pins the first key follows, whenever it is heard of again', async () => {
	const desk = await openDesk();
	const first = (await list(desk)).keys[0]?.publicKey ?? '';
	for (let rotation = 0; rotation < 3; rotation++) {
		await add(desk, 7);
		expect(await trusts(desk, first)).toBe(true);
		await passes(desk, 8);
		expect(await trusts(desk, first)).toBe(true);
	}
	const stranger = (await list(await openDesk())).keys[0]?.publicKey ?? '';
	expect(await trusts(desk, stranger)).toBe(false);
});

test('retiring the key that signs lets the next one sign at once; retiring the next one takes it back', async () => {
	const desk = await openDesk();
	const [first] = (await list(desk)).keys;
	const [, second] = (await keysOf(await add(desk))).keys;
	expect((await keysOf(await retire(desk, first?.kid))).keys).toMatchObject([{ kid: second?.kid, role: 'signs' }]);
	expect(desk.services.policy.current.kid).toBe(second?.kid);
	const [, third] = (await keysOf(await add(desk))).keys;
	expect((await keysOf(await retire(desk, third?.kid))).keys).toMatchObject([{ kid: second?.kid }]);
	expect(await head(desk)).toMatchObject({ keys: [second?.publicKey] });
	const audit = await (await desk.asAdmin('/v1/admin/audit')).json();
	expect(audit).toContainEqual(expect.objectContaining({ who: 'automation', what: 'retired a signing key' }));
});

test('there is one next key at a time, the only key stays, and a key that is not here cannot be retired', async () => {
	const desk = await openDesk();
	const [first] = (await list(desk)).keys;
	expect((await retire(desk, first?.kid)).status).toBe(409);
	expect((await retire(desk, 'A'.repeat(43))).status).toBe(404);
	expect((await add(desk)).status).toBe(200);
	expect((await add(desk)).status).toBe(409);
});

test('a key that two people retire at once is retired, and not the one that came after it', async () => {
	const desk = await openDesk();
	const [first, second] = (await keysOf(await add(desk))).keys;
	const retireFirst = () => retireKey(desk.services, first?.kid ?? '', 'console');
	const replies = await Promise.allSettled([retireFirst(), addNextKey(desk.services, 14, 'console'), retireFirst()]);
	expect(replies.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
	expect((await list(desk)).keys).toMatchObject([{ kid: second?.kid, role: 'signs' }, { role: 'next' }]);
});

test('a desk that died between handing on and publishing does the rest when it starts', async () => {
	const folder = await temporaryFolder();
	const desk = await openDesk({ folder });
	const [, second] = (await keysOf(await add(desk))).keys;
	const { signing } = desk.services;
	if (signing.at === 'desk') await signing.ring.handOn();
	await desk.close();
	const again = await openDesk({ folder });
	await keepFresh(again.services, again.services.stopping);
	expect(again.services.policy.current).toMatchObject({ kid: second?.kid, keys: [second?.publicKey] });
});

test('a key that still signs has handed nothing on', async () => {
	const desk = await openDesk();
	const [first] = (await list(desk)).keys;
	expect((await desk.call(`/v1/policy/handover/${first?.kid}`)).status).toBe(404);
	expect((await desk.call('/v1/policy/handover/not-a-thumbprint')).status).toBe(422);
});
