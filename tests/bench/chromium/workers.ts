import { z } from '../../../utils/contracts/zod.ts';
import type { Browser } from './browser.ts';
import type { Session } from './session.ts';

const Target = z.object({ targetId: z.string(), type: z.string(), url: z.string() });
const Targets = z.object({ targetInfos: z.array(Target) });
const Created = z.object({ targetInfo: Target });
const Destroyed = z.object({ targetId: z.string() });

const isWorker = ({ type, url }: z.infer<typeof Target>) =>
	type === 'service_worker' && url.startsWith('chrome-extension://');

/** The extension's worker, seen from outside: its target is there while it runs. */
export class Workers {
	#browser: Browser;
	#keeper: Promise<Session> | undefined;

	constructor(browser: Browser) {
		this.#browser = browser;
	}

	/** The target of the running worker, `undefined` while it sleeps. */
	async running(): Promise<string | undefined> {
		const { targetInfos } = await this.#browser.session.ask('Target.getTargets', {}, Targets);
		return targetInfos.find(isWorker)?.targetId;
	}

	/** The target of the worker, as soon as it runs. */
	async awake(): Promise<string> {
		const created = this.#browser.session.once('Target.targetCreated', Created, (event) => isWorker(event.targetInfo));
		created.catch(() => {});
		return (await this.running()) ?? (await created).targetInfo.targetId;
	}

	/** Stops the worker as the browser does when it is idle, and waits until it is gone. */
	async stop(): Promise<void> {
		const target = await this.running();
		if (target === undefined) return;
		this.#keeper ??= this.#openKeeper();
		const gone = this.#browser.session.once('Target.targetDestroyed', Destroyed, (event) => event.targetId === target);
		await Promise.all([gone, (await this.#keeper).tell('ServiceWorker.stopAllWorkers')]);
	}

	/** Calls `listener` at each start of the worker, until `signal` aborts. */
	onWake(listener: () => void, signal: AbortSignal): void {
		this.#browser.session.on(
			'Target.targetCreated',
			Created,
			({ targetInfo }) => isWorker(targetInfo) && listener(),
			signal,
		);
	}

	/** Evaluates in the running worker. */
	async evaluate<S extends z.ZodType>(expression: string, schema: S): Promise<z.infer<S>> {
		const session = await this.#browser.attach(await this.awake());
		try {
			return await session.evaluate(expression, schema);
		} finally {
			await this.#browser.session.tell('Target.detachFromTarget', { sessionId: session.id });
		}
	}

	async #openKeeper(): Promise<Session> {
		const { session } = await this.#browser.openTab();
		await session.tell('ServiceWorker.enable');
		return session;
	}
}
