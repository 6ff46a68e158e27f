import { spawn } from 'node:child_process';
import { root } from './tool.ts';

export interface RunResult {
	/** Exit code; `null` when a signal ended it, or when it never started. */
	code: number | null;
	/** What it wrote, both streams in the order of arrival; empty with `show`. */
	output: string;
}

export interface RunOptions {
	/** Lets it write to this terminal instead of collecting what it writes. */
	show?: boolean;
	env?: Readonly<Record<string, string>>;
	/** Milliseconds after which it is ended. */
	timeout?: number;
}

/** Runs a command in the repository's root and waits for its end. Never rejects: what cannot start has no exit code. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
	const { promise, resolve } = Promise.withResolvers<RunResult>();
	const child = spawn(command, args, {
		cwd: root,
		stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...options.env },
		...(options.timeout !== undefined && { timeout: options.timeout }),
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			output += text;
		});
	}
	child.once('error', (error) => resolve({ code: null, output: `${output}${error.message}\n` }));
	child.once('close', (code) => resolve({ code, output }));
	return promise;
}

/** Runs a script with this very Node. */
export function runNode(script: string, args: readonly string[] = [], options: RunOptions = {}): Promise<RunResult> {
	return run(process.execPath, [script, ...args], options);
}
