import { ErrorReply } from '../../utils/contracts/admin.ts';
import type { z } from '../../utils/contracts/zod.ts';

/** A JSON answer of a route. */
export function json<S extends z.ZodType>(schema: S, description: string) {
	return { description, content: { 'application/json': { schema } } };
}

/** A JSON body that a route cannot do without. */
export function body<S extends z.ZodType>(schema: S) {
	return { required: true, content: { 'application/json': { schema } } } as const;
}

/** The answer of every route when it cannot do what was asked. */
export const refusals = { default: json(ErrorReply, 'What is wrong, where, and how to mend it') };
