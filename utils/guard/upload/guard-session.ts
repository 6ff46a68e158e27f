import type { HeldAnswer, HeldView } from '../../contracts/upload.ts';
import { isOpen } from '../../contracts/vocabulary.ts';
import type { Client } from '../../platform/client.ts';

/** What the worker passes on from a frame; `null` when nothing is held there any more. */
export interface HeldMessage {
	to: 'guard';
	frame: number;
	held: HeldView | null;
}

/** The one dialog of a tab, for all of its frames: one after the other. */
export interface GuardSession {
	hear(message: HeldMessage): void;
	answer(answer: HeldAnswer): Promise<void>;
	/** Whether nothing is left to decide. */
	isOver(): boolean;
	/** It was read, and there was nothing left to decide. */
	close(): void;
	/** Whether the person waits for an answer of IT that should come in seconds. */
	isWaiting(): boolean;
}

/** @param show shows a state; `null` closes the dialog */
export function guardSession(send: Client, show: (held: HeldView | null) => void): GuardSession {
	const byFrame = new Map<number, HeldView>();

	const first = () => byFrame.entries().next().value;

	return {
		hear({ frame, held }) {
			if (held) byFrame.set(frame, held);
			else byFrame.delete(frame);
			show(first()?.[1] ?? null);
		},
		async answer(answer) {
			const [frame] = first() ?? [];
			if (frame !== undefined) await send('upload/answer', { frame, answer });
		},
		close() {
			const [frame] = first() ?? [];
			if (frame !== undefined) byFrame.delete(frame);
			show(first()?.[1] ?? null);
		},
		isOver: () => first()?.[1].phase === 'gone-through',
		isWaiting() {
			const own = first()?.[1].view.site.own;
			return own !== undefined && own !== null && isOpen(own.request.state);
		},
	};
}
