import { expect, test } from 'vitest';
import { compilePolicy } from '../../../server/publish/compile.ts';
import { readHead } from '../../../server/publish/read-head.ts';
import { Draft, Overview, PolicyDiff } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { type DeskUnderTest, enrolBrowser, openDesk, temporaryFolder } from './support/open-desk.ts';
import { smallPolicy } from './support/small-policy.ts';

const slow = { timeout: 120_000 };

/** So large that it is worked on in a thread of its own. */
function largePolicy(count = 5_000): PolicySource {
	const source = smallPolicy();
	const apps = Array.from({ length: count }, (_, i) => ({
		id: `app-${i}`,
		name: `App ${i} “für alle”`,
		hosts: [`app-${i}.example`],
		category: 'boards',
		standing: 'unreviewed' as const,
	}));
	return { ...source, apps: [...source.apps, ...apps] };
}

async function put(desk: DeskUnderTest, source: unknown): Promise<Response> {
	const { revision } = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	const headers = { 'if-match': `"${revision}"` };
	return desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers, body: source });
}

const publish = (desk: DeskUnderTest) => desk.asAdmin('/v1/admin/publish', { method: 'POST' });

test(
	'a large policy is drafted, compared, published and found again, with the bytes that it always has',
	slow,
	async () => {
		const folder = await temporaryFolder();
		const desk = await openDesk({ folder });
		const source = largePolicy();
		const drafted = await put(desk, source);
		expect(drafted.status).toBe(200);
		expect(Draft.parse(await drafted.json()).source).toEqual(source);
		const overview = Overview.parse(await (await desk.asAdmin('/v1/admin/overview')).json());
		expect(overview.draftChanges).toBe(5_000);
		const diff = PolicyDiff.parse(await (await desk.asAdmin('/v1/admin/draft/diff')).json());
		expect([diff.apps.length, diff.faults]).toEqual([5_000, []]);

		expect((await publish(desk)).status).toBe(200);
		const { policy } = desk.services;
		expect(readHead(policy.current.head)).toMatchObject(compilePolicy(source).head);
		expect(policy.current.app('app-4999')).toEqual({
			id: 'app-4999',
			name: 'App 4999 “für alle”',
			category: 'boards',
			standing: 'unreviewed',
		});
		expect(policy.current.app('app-5000')).toBeNull();
		expect((await enrolBrowser(desk).then((browser) => browser.ask({ app: 'app-7' }))).name).toContain('App 7 ');
		await desk.close();

		const again = await openDesk({ folder });
		expect(again.services.policy.current.app('app-4999')?.name).toContain('App 4999');
		const patched = await again.asAdmin('/v1/admin/apps/app-3', { method: 'PATCH', body: { standing: 'approved' } });
		expect(patched.status).toBe(200);
		expect((await publish(again)).status).toBe(200);
		expect(again.services.policy.current).toMatchObject({ version: 3 });
		expect(again.services.policy.current.app('app-3')?.standing).toBe('approved');
	},
);

test('faults come back from the thread with their places, and a conflict stays a conflict', slow, async () => {
	const desk = await openDesk();
	const source = largePolicy();
	const unreadable = await put(desk, { ...source, unlisted: 'sometimes' });
	expect([unreadable.status, await unreadable.json()]).toMatchObject([422, { faults: [{ path: 'unlisted' }] }]);
	await put(desk, { ...source, categories: source.categories.slice(1) });
	const refused = await publish(desk);
	expect(refused.status).toBe(422);
	expect(await refused.text()).toContain('apps[0].category');
	const headers = { 'if-match': '"1"' };
	const late = await desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers, body: source });
	expect(late.status).toBe(412);
	expect(desk.services.policy.current.version).toBe(1);
});

test('the desk answers others while a large policy is published', slow, async () => {
	const desk = await openDesk();
	await put(desk, largePolicy(20_000));
	let isDone = false;
	const published = publish(desk).finally(() => {
		isDone = true;
	});
	let answered = 0;
	while (!isDone) {
		expect((await desk.call('/healthz')).status).toBe(200);
		answered += 1;
		await new Promise((resolve) => setImmediate(resolve));
	}
	expect((await published).status).toBe(200);
	expect(answered).toBeGreaterThan(20);
});
