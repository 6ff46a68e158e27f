import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childrenOf } from '../fixtures/processes.ts';
import { startSignpost } from '../fixtures/start-process.ts';
import { openVirtualDisplay } from '../fixtures/virtual-display.ts';

let folder: string;
let env: Record<string, string>;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'signpost-start-'));
	env = { SIGNPOST_DATA: folder, SIGNPOST_PORT: '0' };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function deskOf(output: string): Promise<Response> {
	return fetch(`${/http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]}/healthz`);
}

test('without a display it says how to load the extension by hand, and the desk keeps running until Ctrl-C', async () => {
	const start = startSignpost(env);
	const output = await start.says('Ctrl-C ends all of it.');
	expect(output).toContain('no display');
	expect(output).toContain('Load unpacked');
	expect(output).toContain(join('.output', 'chrome-mv3'));
	expect(output).toMatch(/Enrolment key +\S{16}/);
	expect((await deskOf(output)).ok).toBe(true);
	expect(await start.interrupt()).toBe(0);
	await expect(deskOf(output)).rejects.toThrow();
});

test('with a display it opens a browser on the tour; closing it leaves the desk running', async () => {
	const display = await openVirtualDisplay();
	try {
		const start = startSignpost({ ...env, ...display.env });
		const output = await start.says('Ctrl-C ends all of it.');
		expect(output).toContain('on a short tour');
		const [browser] = childrenOf(start.pid);
		if (!browser) throw new Error('it started no browser');
		process.kill(browser.pid, 'SIGTERM');
		await start.says('The desk keeps running');
		expect((await deskOf(output)).ok).toBe(true);
		expect(await start.interrupt()).toBe(0);
	} finally {
		await display.close();
	}
});

test('Ctrl-C takes the browser along', async () => {
	const display = await openVirtualDisplay();
	try {
		const start = startSignpost({ ...env, ...display.env });
		await start.says('Ctrl-C ends all of it.');
		const browsers = childrenOf(start.pid);
		expect(browsers).not.toEqual([]);
		expect(await start.interrupt()).toBe(0);
		for (const { pid } of browsers) expect(() => process.kill(pid, 0)).toThrow();
	} finally {
		await display.close();
	}
});

test('a port that is taken is said, with how to choose another', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await new Promise((listening) => other.once('listening', listening));
	try {
		const address = other.address();
		const port = typeof address === 'object' && address !== null ? address.port : 0;
		const start = startSignpost({ ...env, SIGNPOST_PORT: String(port) });
		expect(await start.ended).toBe(1);
		expect(start.output()).toContain(`Port ${port} is taken`);
		expect(start.output()).toContain('SIGNPOST_PORT=');
	} finally {
		other.close();
	}
});
