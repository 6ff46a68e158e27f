import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { ErrorReply } from '../../utils/contracts/admin.ts';
import { type Fault, faultsOf } from '../../utils/contracts/faults.ts';
import type { z } from '../../utils/contracts/zod.ts';
import { Refusal } from './refusal.ts';

type Checked = { success: true } | { success: false; error: z.ZodError; data?: unknown };

/** Hook of every schema-first route: input that does not parse is refused with the list of its faults. */
export function refuseInvalid(result: Checked): void {
	if (result.success) return;
	throw new Refusal(422, 'Some of it is not as the desk needs it.', faultsOf(result.error, result.data));
}

function reply(
	context: Context,
	status: HTTPException['status'],
	error: string,
	faults: readonly Fault[] = [],
): Response {
	const body: ErrorReply = { error, ...(faults.length > 0 && { faults: [...faults] }) };
	context.header('cache-control', 'no-store');
	return context.json(body, status);
}

const sentences: ReadonlyMap<number, string> = new Map([
	[400, 'This is not JSON that the desk can read.'],
	[415, 'The desk reads application/json here.'],
]);

export const notFound: NotFoundHandler = (context) =>
	reply(
		context,
		404,
		`There is nothing at ${context.req.method} ${context.req.path}; /openapi.json lists what there is.`,
	);

/** Every error as an `ErrorReply`. What was not foreseen is logged with its route, and told without its inner words. */
export function errorHandler(log: Logger): ErrorHandler {
	return (error, context) => {
		if (error instanceof Refusal) {
			if (error.status === 401) context.header('www-authenticate', 'Bearer');
			return reply(context, error.status, error.message, error.faults);
		}
		if (error instanceof HTTPException) {
			return reply(context, error.status, sentences.get(error.status) ?? error.message);
		}
		log.error({ err: error, method: context.req.method, path: context.req.path }, 'unexpected error');
		return reply(context, 500, 'Something went wrong at the desk. It is in its log; trying again does no harm.');
	};
}
