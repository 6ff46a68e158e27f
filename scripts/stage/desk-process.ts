import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from '../../utils/contracts/zod.ts';
import { root } from '../tool.ts';

/** A real desk in its own process. */
export interface DeskProcess {
	url: string;
	/** Opens the console once. */
	consoleLink: string;
	enrolmentKey: string;
	policyKey: string;
	/** Ends it as Ctrl-C does, and waits until it is gone. */
	stop(): Promise<void>;
}

export interface DeskOptions {
	dataFolder: string;
	/** Any free one by default. */
	port?: number;
	env?: Readonly<Record<string, string>>;
}

const Announcement = z
	.string()
	.transform((text) => ({
		url: /^ *Signpost desk +(\S+)$/m.exec(text)?.[1],
		consoleLink: /^ *Console +(\S+)$/m.exec(text)?.[1],
		enrolmentKey: /^ *Enrolment key +(\S+)$/m.exec(text)?.[1],
		policyKey: /^ *Policy key +(\S+)$/m.exec(text)?.[1],
		tour: /^ *A short tour +(\S+)$/m.exec(text)?.[1],
	}))
	.pipe(
		z.object({
			url: z.url(),
			consoleLink: z.url(),
			enrolmentKey: z.string(),
			policyKey: z.string(),
			tour: z.url(),
		}),
	);

/** Starts `node server/main.ts` and waits for what it prints when it listens. */
export async function startDeskProcess({ dataFolder, port = 0, env = {} }: DeskOptions): Promise<DeskProcess> {
	const child = spawn(process.execPath, ['server/main.ts'], {
		cwd: root,
		env: { ...process.env, ...env, SIGNPOST_PORT: String(port), SIGNPOST_DATA: dataFolder },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const ended = once(child, 'exit');
	const endWithUs = () => void child.kill('SIGKILL');
	process.once('exit', endWithUs);
	ended.finally(() => process.off('exit', endWithUs)).catch(() => {});

	let said = '';
	const { promise: announced, resolve, reject } = Promise.withResolvers<z.infer<typeof Announcement>>();
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		said += text;
		const found = Announcement.safeParse(said);
		if (found.success) resolve(found.data);
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		said += text;
	});
	ended.then(
		() => reject(new Error(`The desk ended before it listened:\n${said}`)),
		(error: unknown) => reject(error),
	);
	const { url, consoleLink, enrolmentKey, policyKey } = await announced;
	return {
		url,
		consoleLink,
		enrolmentKey,
		policyKey,
		async stop() {
			child.kill('SIGINT');
			await ended;
		},
	};
}
