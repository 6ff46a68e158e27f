import { z } from '../../../utils/contracts/zod.ts';
import type { Session } from './session.ts';

/** One tab; a fresh one gets a renderer of its own. */
export class Tab {
	readonly session: Session;
	#targetId: string;
	#browser: Session;

	constructor(targetId: string, session: Session, browser: Session) {
		this.#targetId = targetId;
		this.session = session;
		this.#browser = browser;
	}

	/** Goes to an address and waits for its load event. */
	async load(url: string): Promise<void> {
		await this.session.tell('Page.enable');
		const loaded = this.session.once('Page.loadEventFired', z.unknown());
		await Promise.all([loaded, this.session.tell('Page.navigate', { url })]);
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.#browser.tell('Target.closeTarget', { targetId: this.#targetId });
	}
}
