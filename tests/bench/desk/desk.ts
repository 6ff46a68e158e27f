import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import { freePort } from '../core/port.ts';
import type { ReadyFor } from '../signpost/ready-browser.ts';
import { Admin } from './admin.ts';

const program = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));
const patience = 30_000;

/** A real desk in a process of its own, with an empty database in `folder`. */
export interface Desk extends AsyncDisposable {
	port: number;
	/** Where it listens. */
	url: string;
	admin: Admin;
}

/** Starts a desk and waits until it is ready. Browsers reach it at `publicUrl`, by default where it listens. */
export async function startDesk(folder: string, publicUrl?: string): Promise<Desk> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const adminToken = randomBytes(32).toString('base64url');
	const child = spawn(process.execPath, [program], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			SIGNPOST_PORT: String(port),
			SIGNPOST_DATA: folder,
			SIGNPOST_PUBLIC_URL: publicUrl ?? url,
			SIGNPOST_ADMIN_TOKEN: adminToken,
		},
	});
	const exited = once(child, 'exit');
	await Promise.race([
		ready(`${url}/readyz`),
		exited.then(([code]) => Promise.reject(new Error(`the desk ended with ${code}`))),
	]);
	return {
		port,
		url,
		admin: new Admin(url, adminToken),
		async [Symbol.asyncDispose]() {
			child.kill();
			await exited;
		},
	};
}

async function ready(url: string): Promise<void> {
	for (const giveUp = Date.now() + patience; Date.now() < giveUp; await delay(50)) {
		const reply = await fetch(url).catch(() => null);
		if (reply?.ok) return;
	}
	throw new Error('the desk does not get ready');
}

/** Publishes `source` at the desk; resolves to what a browser needs to get it. Browsers reach the desk at `deskUrl`. */
export async function publishAt({ admin, url }: Desk, source: PolicySourceInput, deskUrl = url): Promise<ReadyFor> {
	const { version } = await admin.publish(source);
	const { enrolmentKey, policyKeys } = await admin.overview();
	return { setup: { deskUrl, enrolmentKey, policyKeys }, version };
}
