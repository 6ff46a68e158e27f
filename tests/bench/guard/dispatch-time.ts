import { z } from '../../../utils/contracts/zod.ts';
import type { Session } from '../chromium/session.ts';

const Collected = z.object({
	value: z.array(
		z.object({
			name: z.string(),
			/** Microseconds. */
			dur: z.number().optional(),
			args: z.object({ data: z.object({ type: z.string().optional() }).optional() }).optional(),
		}),
	),
});

/**
 * Does something, and returns how long events of these types kept the page's main thread meanwhile, in milliseconds: with
 * a page that does nothing itself, that is what extensions did in their listeners.
 */
export async function dispatchTime(
	session: Session,
	types: readonly string[],
	act: () => Promise<void>,
): Promise<number> {
	const done = new AbortController();
	let microseconds = 0;
	let events = 0;
	const add = ({ value }: z.infer<typeof Collected>) => {
		for (const { name, dur, args } of value) {
			if (name !== 'EventDispatch' || !types.includes(args?.data?.type ?? '')) continue;
			microseconds += dur ?? 0;
			events++;
		}
	};
	session.on('Tracing.dataCollected', Collected, add, done.signal);
	try {
		await session.tell('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
		await act();
		const complete = session.once('Tracing.tracingComplete', z.unknown());
		await session.tell('Tracing.end');
		await complete;
	} finally {
		done.abort();
	}
	if (events < types.length) throw new Error(`only ${events} of the events ${types.join(', ')} came`);
	return microseconds / 1000;
}
