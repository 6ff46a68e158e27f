import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../../../server/main.ts', import.meta.url));

/** `npm run desk` as a process of its own. */
export function spawnDesk(env: Record<string, string>) {
	const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...env } });
	onTestFinished(() => {
		child.kill('SIGKILL');
	});
	let said = '';
	const heard = new Set<() => void>();
	for (const output of [child.stdout, child.stderr]) {
		output.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			for (const look of heard) look();
		});
	}
	const closed = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, said }));

	return {
		closed,
		kill: (signal: NodeJS.Signals) => child.kill(signal),
		/** The first group of `pattern` in what the desk prints; fails where it ends without. */
		says(pattern: RegExp): Promise<string> {
			return new Promise((resolve, reject) => {
				const look = () => {
					const found = pattern.exec(said)?.[1];
					if (found !== undefined) resolve(found);
				};
				heard.add(look);
				look();
				void closed.then(() => reject(new Error(`the desk ended without ${pattern}: ${said}`)));
			});
		},
	};
}
