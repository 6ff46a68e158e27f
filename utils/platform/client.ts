import type { MessageName, MessageReply, MessageRequest } from '../contracts/messages.ts';

/** Sends a message to the worker, from a page of the extension or a content script. Rejects if it is refused. */
export type Client = <N extends MessageName>(name: N, request: MessageRequest<N>) => Promise<MessageReply<N>>;

type ReplyOf<N extends MessageName> = { ok: true; reply: MessageReply<N> } | { ok: false; error: string };

/** The worker checks every reply against its contract before it sends it. */
export const client: Client = async (name, request) => {
	const reply = await chrome.runtime.sendMessage<unknown, ReplyOf<typeof name>>({ name, request });
	if (!reply.ok) throw new Error(reply.error);
	return reply.reply;
};
