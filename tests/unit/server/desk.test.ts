import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Desk, startDesk } from '../../../server/desk.ts';
import { PortTakenError } from '../../../server/listen.ts';
import type { Settings } from '../../../server/settings.ts';
import { FolderTakenError } from '../../../server/store/hold-folder.ts';
import { Overview } from '../../../utils/contracts/admin.ts';
import { EnrolReply } from '../../../utils/contracts/enrolment.ts';
import { listenTo } from './support/listen-to.ts';
import { temporaryFolder } from './support/open-desk.ts';

/** Connections take their time where other tests keep the processor busy. */
const slow = 30_000;

async function start(settings: Partial<Settings> = {}): Promise<Desk> {
	const dataFolder = settings.dataFolder ?? (await temporaryFolder());
	const desk = await startDesk({
		port: 0,
		host: '127.0.0.1',
		publicUrl: null,
		adminToken: null,
		metricsToken: null,
		offlineKeys: null,
		...settings,
		dataFolder,
	});
	onTestFinished(() => desk.stop());
	return desk;
}

function post(url: string, body: unknown) {
	return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function openConsole(desk: Desk): Promise<string> {
	const code = new URL(await desk.consoleLink()).hash.slice('#code='.length);
	const response = await post(`${desk.url}/v1/admin/session`, { code });
	return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('the first start makes key, organization and version 1, and the link opens the console', {
	timeout: slow,
}, async () => {
	const dataFolder = await temporaryFolder();
	const desk = await start({ dataFolder });
	const cookie = await openConsole(desk);
	const overview = Overview.parse(await (await fetch(`${desk.url}/v1/admin/overview`, { headers: { cookie } })).json());
	expect(overview).toMatchObject({
		organization: 'Northwind Trading',
		version: 1,
		draftChanges: 0,
		enrolmentKey: desk.enrolmentKey,
		policyKeys: desk.policyKeys,
	});
	const { mode } = await stat(join(dataFolder, 'signing-key.json'));
	expect(mode & 0o777).toBe(0o600);
});

test('after a restart all is as it was, the session too, and links of before are over', { timeout: slow }, async () => {
	const dataFolder = await temporaryFolder();
	const first = await start({ dataFolder });
	const cookie = await openConsole(first);
	const unused = new URL(await first.consoleLink()).hash.slice('#code='.length);
	await first.stop();
	const second = await start({ dataFolder });
	expect(second.enrolmentKey).toBe(first.enrolmentKey);
	expect(second.policyKeys).toEqual(first.policyKeys);
	expect((await fetch(`${second.url}/v1/admin/overview`, { headers: { cookie } })).status).toBe(200);
	expect((await post(`${second.url}/v1/admin/session`, { code: unused })).status).toBe(401);
});

test('a port that is taken is named', { timeout: slow }, async () => {
	const first = await start();
	const port = Number(new URL(first.url).port);
	await expect(start({ port })).rejects.toEqual(new PortTakenError(port));
});

test('a second start by mistake leaves the link of the desk that runs alone', { timeout: slow }, async () => {
	const dataFolder = await temporaryFolder();
	const first = await start({ dataFolder });
	const link = await first.consoleLink();
	await expect(start({ dataFolder, port: Number(new URL(first.url).port) })).rejects.toThrow(PortTakenError);
	const reply = await post(`${first.url}/v1/admin/session`, { code: new URL(link).hash.slice('#code='.length) });
	expect(reply.status).toBe(204);
});

test('a second desk in the same folder does not start, on whatever port, until the first one has stopped', {
	timeout: slow,
}, async () => {
	const dataFolder = await temporaryFolder();
	const first = await start({ dataFolder });
	const link = await first.consoleLink();
	await expect(start({ dataFolder })).rejects.toThrow(FolderTakenError);
	const reply = await post(`${first.url}/v1/admin/session`, { code: new URL(link).hash.slice('#code='.length) });
	expect(reply.status).toBe(204);
	await first.stop();
	expect((await start({ dataFolder })).policyKeys).toEqual(first.policyKeys);
});

test('stopping ends open streams, and cuts none off', { timeout: slow }, async () => {
	const desk = await start();
	const body = { enrolmentKey: desk.enrolmentKey, groups: [], browser: 'firefox', version: '0.1.0' };
	const { token } = EnrolReply.parse(await (await post(`${desk.url}/v1/enrol`, body)).json());
	const stream = await listenTo(`${desk.url}/v1/stream`, { authorization: `Bearer ${token}` });
	await stream.hear(':');
	await desk.stop();
	await expect(stream.ended).resolves.toBeUndefined();
});

test('links are made for the address that people use', { timeout: slow }, async () => {
	const desk = await start({ publicUrl: 'https://signpost.northwind.example' });
	expect(await desk.consoleLink()).toMatch(/^https:\/\/signpost\.northwind\.example\/console\/#code=[\w-]{43}$/);
});
