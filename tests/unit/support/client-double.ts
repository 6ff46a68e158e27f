import { type MessageName, type MessageReply, messages } from '../../../utils/contracts/messages.ts';
import type { z } from '../../../utils/contracts/zod.ts';
import type { Client } from '../../../utils/platform/client.ts';

const contracts: { [N in MessageName]: { reply: z.ZodType<MessageReply<N>> } } = messages;

/** A client whose worker answers what `answer` says, held to the contract of the message as the real one is. */
export function clientDouble(answer: (name: MessageName) => unknown): Client {
	return async (name) => contracts[name].reply.parse(await answer(name));
}
