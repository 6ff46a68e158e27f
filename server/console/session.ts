import { signal } from '@preact/signals';
import type { Failure } from './api.ts';
import type { Desk } from './desk.ts';
import { stayUpToDate } from './live.ts';
import { codeIn } from './route.ts';

/** Takes the one-time code out of the address, so that it stays in no history and no screenshot. */
function takeCode(): string | null {
	const code = codeIn(location.hash);
	if (code !== null) history.replaceState(null, '', location.pathname + location.search);
	return code;
}

/** The way into the desk: exchanges the code of a link for a session, and follows the desk as long as it lasts. */
export function createSession(desk: Desk, ended: AbortSignal) {
	/** Why the last link did not work. */
	const refused = signal<Failure | null>(null);
	let code: string | null = null;
	let running = false;

	async function exchange(link: string): Promise<void> {
		const reply = desk.note(await desk.api.openSession(link));
		if (reply.ok || reply.failure.kind !== 'offline') code = null;
		refused.value = reply.ok ? null : reply.failure;
	}

	return {
		refused,
		/** Enters with the code in the address, the session this browser has, or a code that could not be sent before. */
		async enter(): Promise<void> {
			code = takeCode() ?? code;
			if (running) return;
			running = true;
			do {
				if (code !== null) await exchange(code);
				await stayUpToDate(desk, ended);
			} while (code !== null && !ended.aborted);
			running = false;
		},
		async leave(): Promise<void> {
			const reply = desk.note(await desk.api.closeSession());
			if (reply.ok) desk.session.value = 'closed';
		},
	};
}

export type DeskSession = ReturnType<typeof createSession>;
