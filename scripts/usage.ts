/** Somebody called a command in a way that it can't be: they want its help. */
export class UsageError extends Error {}

/** Whether an error is about the arguments, found by us or by `parseArgs`. */
export function isUsage(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}
