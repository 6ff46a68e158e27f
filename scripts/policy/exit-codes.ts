/** What a shell is told, so that a pipeline can tell a refused policy from a desk that is down. */
export const exitCodes = {
	/** Nothing stands against it; nothing differs; it is in force. */
	fine: 0,
	/** `diff` found differences; `check --strict` found warnings. */
	differs: 1,
	/** The policy is refused; each fault was printed with its place. */
	refused: 2,
	/** It could not be tried: wrong arguments, an unreadable file, no answer from the desk, a wrong token. */
	failed: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
