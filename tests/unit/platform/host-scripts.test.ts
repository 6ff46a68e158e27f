import { beforeEach, expect, test, vi } from 'vitest';
import { type HostPlan, hookAlso, prepareHosts } from '../../../utils/platform/host-scripts.ts';

interface Script {
	id: string;
	matches: string[];
}

/** What Chromium has registered; it answers a moment later, and refuses what Chromium refuses. */
const { registered, scripting } = vi.hoisted(() => {
	const registered = new Map<string, string[]>();
	const moment = () => new Promise<void>((resolve) => setImmediate(resolve));
	const scripting = {
		async getRegisteredContentScripts(filter?: { ids: string[] }): Promise<Script[]> {
			await moment();
			const all = [...registered].map(([id, matches]) => ({ id, matches: [...matches] }));
			return filter ? all.filter(({ id }) => filter.ids.includes(id)) : all;
		},
		async registerContentScripts(scripts: Script[]): Promise<void> {
			await moment();
			for (const { id } of scripts) if (registered.has(id)) throw new Error(`Duplicate script ID '${id}'`);
			for (const { id, matches } of scripts) registered.set(id, matches);
		},
		async updateContentScripts(scripts: Script[]): Promise<void> {
			await moment();
			for (const { id } of scripts) if (!registered.has(id)) throw new Error(`no script '${id}'`);
			for (const { id, matches } of scripts) registered.set(id, matches);
		},
		async unregisterContentScripts({ ids }: { ids: string[] }): Promise<void> {
			await moment();
			for (const id of ids) registered.delete(id);
		},
	};
	return { registered, scripting };
});
vi.mock('wxt/browser', () => ({ browser: { scripting } }));

const plan = (...hooked: string[]): HostPlan => ({
	...{ hooked, awaited: [], visited: [], others: 'at-input' },
	closed: { hosts: ['pastebin.com'], except: [] },
});
const hooks = () => [registered.get('1-hooks'), registered.get('2-join-hooks.js')];
const both = (...hosts: string[]) => [hosts, hosts].map((each) => each.map((host) => `*://*.${host}/*`));

beforeEach(() => registered.clear());

test('one more host has the hooks, and what joins them, beside those that were planned', async () => {
	await prepareHosts(plan('trello.com'));
	await hookAlso('notion.so');
	await hookAlso('notion.so');
	expect(hooks()).toEqual(both('trello.com', 'notion.so'));
});

test('and where none had been planned', async () => {
	await hookAlso('notion.so');
	expect(hooks()).toEqual(both('notion.so'));
});

test('two hosts that are added at once both have them', async () => {
	await prepareHosts(plan('trello.com'));
	await Promise.all([hookAlso('notion.so'), hookAlso('miro.com')]);
	expect(hooks()).toEqual(both('trello.com', 'notion.so', 'miro.com'));
});

test('a host that is added does not undo a plan that is being told', async () => {
	await prepareHosts(plan('trello.com'));
	await Promise.all([hookAlso('miro.com'), prepareHosts(plan('notion.so'))]);
	expect(hooks()).toEqual(both('notion.so'));
	await Promise.all([prepareHosts(plan('trello.com')), hookAlso('miro.com')]);
	expect(hooks()).toEqual(both('trello.com', 'miro.com'));
});

test('nor one that is told to a browser that has forgotten everything', async () => {
	await Promise.all([prepareHosts(plan('trello.com')), hookAlso('miro.com')]);
	expect(hooks()).toEqual(both('trello.com', 'miro.com'));
	expect([...registered.keys()].sort()).toEqual(['0-closed', '1-hooks', '2-join-hooks.js', '3-others']);
});

test('what the browser refuses once does not keep it from the next', async () => {
	await prepareHosts(plan('trello.com'));
	vi.spyOn(scripting, 'updateContentScripts').mockRejectedValueOnce(new Error('busy'));
	await expect(hookAlso('notion.so')).rejects.toThrow('busy');
	await hookAlso('notion.so');
	expect(hooks()).toEqual(both('trello.com', 'notion.so'));
});
