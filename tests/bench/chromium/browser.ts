import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { findChromium } from '../../../scripts/stage/find-browser.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { Connection } from './connection.ts';
import { chromiumFlags, type LaunchOptions } from './flags.ts';
import { Session } from './session.ts';
import { Tab } from './tab.ts';
import { Workers } from './workers.ts';

const TargetId = z.object({ targetId: z.string() });
const SessionId = z.object({ sessionId: z.string() });
const Installed = z.object({ id: z.string() });
const patience = 5_000;

/** A Chromium of our own, driven over the pipe. */
export class Browser {
	readonly pid: number;
	readonly session: Session;
	readonly workers: Workers;
	#connection: Connection;
	#extensionId = '';
	#kill: () => Promise<void>;

	private constructor(pid: number, connection: Connection, kill: () => Promise<void>) {
		this.pid = pid;
		this.#connection = connection;
		this.#kill = kill;
		this.session = new Session(connection);
		this.workers = new Workers(this);
	}

	static async launch(options: LaunchOptions): Promise<Browser> {
		mkdirSync(options.profile, { recursive: true });
		const program = findChromium();
		if (program === null) throw new Error('no Chromium found: run "apt-get install -y chromium", or set CHROME_PATH');
		const child = spawn(program, chromiumFlags(options), {
			stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
			env: { ...process.env, HOME: options.profile, GOOGLE_API_KEY: 'no' },
		});
		await once(child, 'spawn');
		const [, , , output, input] = child.stdio;
		if (child.pid === undefined || !(output instanceof Writable) || !(input instanceof Readable)) {
			throw new Error('Chromium started without its pipes');
		}
		const exited = once(child, 'exit');
		const browser = new Browser(child.pid, new Connection(output, input), async () => {
			const timer = setTimeout(() => child.kill('SIGKILL'), patience);
			await exited;
			clearTimeout(timer);
		});
		await browser.session.tell('Target.setDiscoverTargets', { discover: true });
		return browser;
	}

	/** A new tab on an empty page. */
	async openTab(url = 'about:blank'): Promise<Tab> {
		const { targetId } = await this.session.ask('Target.createTarget', { url }, TargetId);
		return new Tab(targetId, await this.attach(targetId), this.session);
	}

	/** A session with a target that is there. */
	async attach(targetId: string): Promise<Session> {
		const { sessionId } = await this.session.ask('Target.attachToTarget', { targetId, flatten: true }, SessionId);
		return new Session(this.#connection, sessionId);
	}

	/** Installs an unpacked extension. */
	async install(path: string): Promise<void> {
		this.#extensionId = (await this.session.ask('Extensions.loadUnpacked', { path }, Installed)).id;
	}

	/** A new tab on a page of the installed extension. */
	async openExtensionPage(page: string): Promise<Tab> {
		const tab = await this.openTab();
		await tab.load(`chrome-extension://${this.#extensionId}/${page}`);
		return tab;
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.session.tell('Browser.close').catch(() => {});
		await this.#kill();
	}
}
