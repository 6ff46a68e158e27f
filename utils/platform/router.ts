import { Envelope, type MessageName, messages, type Sender } from '../contracts/messages.ts';
import type { z } from '../contracts/zod.ts';

/** Who sent a message, as far as it can be trusted. */
export interface From {
	/** Whether a page of the extension sent it, as against a content script in a site's page. */
	isPage: boolean;
	/** The tab of a content script and the address of its page, as the browser says, not the message. */
	tab: { id: number; url: string } | null;
	/** The frame of a content script, 0 for the tab's page itself; one without an address has the origin it was given. */
	frame?: { id: number; url: string };
}

/** The parts of the browser's `MessageSender` that trust is built on. */
export interface BrowserSender {
	id?: string | undefined;
	origin?: string | undefined;
	url?: string | undefined;
	frameId?: number | undefined;
	tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

interface Contract<S extends z.ZodType, R extends z.ZodType> {
	from: Sender;
	request: S;
	reply: R;
}

/** One message with the one function that answers it. */
export interface Route {
	from: Sender;
	answer(request: unknown, from: From): Promise<unknown>;
}

/** Binds a handler to its contract: request and reply are parsed, so a handler only sees what the contract allows. */
export function route<S extends z.ZodType, R extends z.ZodType>(
	contract: Contract<S, R>,
	handle: (request: z.output<S>, from: From) => Promise<z.input<R>>,
): Route {
	return {
		from: contract.from,
		async answer(request, from) {
			return contract.reply.parse(await handle(contract.request.parse(request), from));
		},
	};
}

/** The address a message is about: a content script's own page, or the one that a page of ours names. `''` for none. */
export function aboutUrl(from: From, named: string | undefined): string {
	return from.tab?.url ?? named ?? '';
}

export type Reply = { ok: true; reply: unknown } | { ok: false; error: string };

/**
 * Answers messages, each by its own route; what is unknown, malformed or from the wrong sender is refused.
 *
 * @param extension own id and origin
 */
export function router(
	routes: Record<MessageName, Route>,
	extension: { id: string; origin: string },
): (message: unknown, sender: BrowserSender) => Promise<Reply> {
	const byName = new Map<string, Route>(Object.entries(routes));
	return async (message, sender) => {
		const envelope = Envelope.safeParse(message);
		const found = envelope.success ? byName.get(envelope.data.name) : undefined;
		if (!envelope.success || !found) return { ok: false, error: `expected one of ${Object.keys(messages).join(', ')}` };
		const from = trustIn(sender, extension);
		if (from === null || !mayFrom(from, found.from)) {
			return { ok: false, error: `${envelope.data.name} is not for this sender` };
		}
		try {
			return { ok: true, reply: await found.answer(envelope.data.request, from) };
		} catch (error) {
			return { ok: false, error: error instanceof Error ? error.message : String(error) };
		}
	};
}

function mayFrom({ isPage, frame }: From, who: Sender): boolean {
	return isPage || who === 'frame' || (who === 'content' && frame?.id === 0);
}

/**
 * A content script carries its page's origin. A page of ours that a site holds in a frame carries our origin too, but a
 * frame's number, and counts as nobody.
 */
function trustIn(sender: BrowserSender, extension: { id: string; origin: string }): From | null {
	if (sender.id !== extension.id) return null;
	const isTop = sender.frameId === undefined || sender.frameId === 0;
	const isOurs =
		sender.origin === undefined ? sender.url?.startsWith(`${extension.origin}/`) : sender.origin === extension.origin;
	if (isOurs) return isTop ? { isPage: true, tab: null } : null;
	const { tab, frameId = 0 } = sender;
	const url = tab?.url ?? (isTop ? sender.url : undefined);
	if (tab?.id === undefined || url === undefined) return null;
	const own = sender.url?.startsWith('http') ? sender.url : sender.origin;
	return { isPage: false, tab: { id: tab.id, url }, frame: { id: frameId, url: own ?? '' } };
}
