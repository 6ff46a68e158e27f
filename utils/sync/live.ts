import type { Agent } from './agent.ts';
import type { Link } from './link.ts';
import { follow } from './stream.ts';

/** The live stream of this worker: one, to the desk that this browser is set up for now. */
export interface Live {
	/** Makes sure that it is open, for as long as the worker is awake. */
	hold(): Promise<void>;
}

export function live(link: () => Promise<Link | null>, agent: Agent): Live {
	let line: { link: Link; end: AbortController } | undefined;
	return {
		async hold() {
			const current = await link();
			if (current === (line?.link ?? null)) return;
			line?.end.abort();
			line = current ? { link: current, end: new AbortController() } : undefined;
			if (!line) return;
			const listener = {
				opened: () => void agent.all(),
				said: (event: 'policy' | 'me') => void (event === 'policy' ? agent.policy() : agent.personal()),
			};
			void follow(line.link.desk, line.link.session, listener, line.end.signal);
		},
	};
}
