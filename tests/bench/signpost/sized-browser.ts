import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import type { Browser } from '../chromium/browser.ts';
import type { Bench } from '../core/group.ts';
import { sizedSource } from '../policies/sized-source.ts';
import type { Size } from '../policies/sizes.ts';
import { publish } from '../publish/publish.ts';
import { type StaticHost, startStaticHost } from '../publish/static-host.ts';
import { inForce, launchReady, type ReadyFor } from './ready-browser.ts';

/** A policy of this size on a static host, for any number of browsers to get. */
export interface SizedPolicy extends AsyncDisposable {
	host: StaticHost;
	ready: ReadyFor;
	/** Where it was published from. */
	folder: string;
}

/** Publishes the policy of this size. */
export async function publishSized(size: Size, bench: Bench): Promise<SizedPolicy> {
	const folder = join(bench.folder, size);
	mkdirSync(folder);
	const { folder: files, policyKey } = await publish(sizedSource(size), 1, folder);
	const host = await startStaticHost(files);
	const setup = { deskUrl: host.url, enrolmentKey: 'a static host wants none', policyKeys: [policyKey] };
	return { host, ready: { setup, version: 1 }, folder, [Symbol.asyncDispose]: () => host[Symbol.asyncDispose]() };
}

/** A browser with a policy of this size in force, which it got from a static host. */
export interface SizedBrowser extends AsyncDisposable {
	browser: Browser;
	/** What the first sync downloaded. */
	bytes: number;
	/** Publishes `source` as this version, waits until it is in force, and returns what that downloaded. */
	bytesFor(source: PolicySourceInput, version: number): Promise<number>;
}

/** Publishes the policy of this size and brings it into a fresh browser. */
export async function launchSized(size: Size, bench: Bench, sitesPort: number): Promise<SizedBrowser> {
	await using started = new AsyncDisposableStack();
	const { host, ready, folder } = started.use(await publishSized(size, bench));
	const start = performance.now();
	const options = { profile: join(folder, 'profile'), sitesPort, extension: bench.extension };
	const browser = started.use(await launchReady(options, ready));
	const { bytes } = host;
	bench.say(`${size}: ${bytes} bytes in force after ${((performance.now() - start) / 1000).toFixed(1)} s`);
	const running = started.move();
	return {
		browser,
		bytes,
		async bytesFor(source, version) {
			const next = await publish(source, version, folder);
			host.bytes = 0;
			host.folder = next.folder;
			await inForce(browser, version);
			return host.bytes;
		},
		[Symbol.asyncDispose]: () => running.disposeAsync(),
	};
}
