import { beforeEach, expect, test } from 'vitest';
import { compilePolicy } from '../../../../server/publish/compile.ts';
import type { SigningKey } from '../../../../server/publish/keys.ts';
import { signHead } from '../../../../server/publish/sign.ts';
import { ErrorReply, Overview, type SignedPolicy } from '../../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../../utils/contracts/policy-source.ts';
import type { Head } from '../../../../utils/contracts/policy-wire.ts';
import { newKey } from '../../support/publisher.ts';
import { type DeskUnderTest, enrolBrowser, openDesk } from '../support/open-desk.ts';
import { smallPolicy } from '../support/small-policy.ts';

let key: SigningKey;
let desk: DeskUnderTest;

beforeEach(async () => {
	key = await newKey();
	desk = await openDesk({ offlineKeys: [key.publicKey] });
});

interface Signed {
	head?: Partial<Head>;
	signer?: SigningKey;
	/** What was compiled, where it is not what is sent. */
	compiled?: PolicySource;
}

async function bundle(source = smallPolicy(), { head, signer = key, compiled }: Signed = {}): Promise<SignedPolicy> {
	const issued = desk.clock.now.getTime() / 1000;
	const dates = { version: 1, issued, expires: issued + 3600 };
	const { head: content } = compilePolicy(compiled ?? source);
	return { format: 1, head: await signHead({ ...content, ...dates, ...head }, signer), source };
}

const push = async (body: unknown) => desk.asAdmin('/v1/admin/publish/signed', { method: 'POST', body });

async function faultsOf(body: unknown) {
	const response = await push(body);
	expect(response.status).toBe(422);
	expect(desk.services.policy.current.version).toBe(0);
	return (ErrorReply.parse(await response.json()).faults ?? []).map(({ path }) => path);
}

test('a desk without a key waits for its first policy: people can enrol and ask, and are told so', async () => {
	expect((await desk.call('/v1/policy/head')).status).toBe(404);
	const browser = await enrolBrowser(desk);
	expect(browser.policyKeys).toEqual([key.publicKey]);
	expect((await browser.ask()).name).toBe('Trello');
	const overview = Overview.parse(await (await desk.asAdmin('/v1/admin/overview')).json());
	expect(overview).toMatchObject({ version: 0, signing: 'offline', policyKeys: [key.publicKey] });
	const publish = await desk.asAdmin('/v1/admin/publish', { method: 'POST' });
	expect([publish.status, await publish.text()]).toEqual([409, expect.stringContaining('policy -- push')]);
	const everyone = { kind: 'approve', scope: 'everyone', until: null, sentence: 'Go ahead.' } as const;
	const { id } = await browser.ask({ app: 'wetransfer', host: 'wetransfer.com' });
	const decision = await desk.asAdmin(`/v1/admin/requests/${id}/decision`, { method: 'POST', body: everyone });
	expect(decision.status).toBe(409);
	expect((await browser.me()).requests[0]?.state).toBe('sent');
});

test('a desk is ready once there is a policy that browsers can have', async () => {
	expect((await desk.call('/readyz')).status).toBe(503);
	expect((await push(await bundle())).status).toBe(200);
	expect(await (await desk.call('/readyz')).json()).toEqual({ ok: true, version: 1 });
});

test('a signed policy is published as it is, byte for byte, and its files are there', async () => {
	const signed = await bundle();
	expect((await push(signed)).status).toBe(200);
	expect(await (await desk.call('/v1/policy/head')).text()).toBe(signed.head);
	const { settings, index } = compilePolicy(smallPolicy()).head;
	for (const hash of [settings, ...index]) expect((await desk.call(`/v1/policy/shards/${hash}`)).status).toBe(200);
	const audit = await (await desk.asAdmin('/v1/admin/audit')).json();
	expect(audit).toContainEqual(expect.objectContaining({ what: 'published (signed elsewhere)', about: 'version 1' }));
});

test('what does not hold is refused, whatever signed it', async () => {
	const other = { ...smallPolicy(), promise: { hours: 8 } };
	const stranger = await newKey();
	const seconds = desk.clock.now.getTime() / 1000;
	expect(await faultsOf(await bundle(smallPolicy(), { signer: stranger }))).toEqual(['head']);
	expect(await faultsOf(await bundle(smallPolicy(), { compiled: other }))).toEqual(['head.settings']);
	expect(await faultsOf(await bundle(smallPolicy(), { head: { issued: seconds + 600 } }))).toEqual(['head.issued']);
	expect(await faultsOf(await bundle(smallPolicy(), { head: { expires: seconds - 1 } }))).toEqual(['head.expires']);
	expect(await faultsOf(await bundle({ ...smallPolicy(), categories: [] }))).toContain('apps[0].category');
	const { head, source } = await bundle();
	expect(await faultsOf({ format: 1, head: `${head.slice(0, -4)}AAAA`, source })).toEqual(['head']);
	expect(await faultsOf({ format: 1, head: 'not a head', source })).toEqual(['head']);
	expect(await faultsOf({ format: 2, head, source })).toEqual(['format']);
});

test('versions only rise, and may leave some out', async () => {
	await push(await bundle(smallPolicy(), { head: { version: 7 } }));
	expect(desk.services.policy.current.version).toBe(7);
	for (const version of [6, 7]) {
		expect((await push(await bundle(smallPolicy(), { head: { version } }))).status).toBe(422);
	}
	expect((await push(await bundle(smallPolicy(), { head: { version: 9 } }))).status).toBe(200);
});

test('the head in force says who may sign next; the keys that the desk was started with stay good', async () => {
	const [second, third] = [await newKey(), await newKey()];
	const next = (version: number, keys: SigningKey[]) => ({ version, keys: keys.map(({ publicKey }) => publicKey) });
	await push(await bundle(smallPolicy(), { head: next(1, [key, second]) }));
	expect((await push(await bundle(smallPolicy(), { signer: second, head: next(2, [second, third]) }))).status).toBe(
		200,
	);
	expect((await push(await bundle(smallPolicy(), { signer: third, head: next(3, [third]) }))).status).toBe(200);
	expect((await push(await bundle(smallPolicy(), { signer: second, head: next(4, [second]) }))).status).toBe(422);
	expect((await push(await bundle(smallPolicy(), { head: next(4, [key]) }))).status).toBe(200);
	const restarted = await openDesk({ folder: desk.folder, offlineKeys: [key.publicKey] });
	expect(restarted.services.policy.current).toMatchObject({ version: 4, kid: key.kid });
});

test('a draft that nobody changed follows; one that somebody works on is left alone', async () => {
	const hoursOf = async () => (await (await desk.asAdmin('/v1/admin/draft')).json()).source.promise.hours;
	await push(await bundle({ ...smallPolicy(), promise: { hours: 2 } }));
	expect(await hoursOf()).toBe(2);
	await desk.asAdmin('/v1/admin/apps/trello', { method: 'PATCH', body: { standing: 'approved' } });
	await push(await bundle({ ...smallPolicy(), promise: { hours: 3 } }, { head: { version: 2 } }));
	expect(await hoursOf()).toBe(2);
	const overview = Overview.parse(await (await desk.asAdmin('/v1/admin/overview')).json());
	expect(overview.draftChanges).toBeGreaterThan(0);
});
