import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { addFigures, type FigureParts } from './figures.ts';

/** From a look into memory to a large policy that is published. */
const seconds = [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10, 60];

/** What a desk measures about itself, for whoever watches over it. */
export interface Meter {
	/** Counts and times every call, by its route. */
	countCalls: MiddlewareHandler;
	/** Everything as it is now, in the text format of Prometheus. */
	read(): Promise<{ text: string; contentType: string }>;
}

export function meter(parts: FigureParts): Meter {
	const registry = new Registry();
	const calls = new Histogram({
		name: 'signpost_call_duration_seconds',
		help: 'Time from a call to its answer; of a stream, to its beginning',
		labelNames: ['method', 'route', 'status'],
		buckets: seconds,
		registers: [registry],
	});
	addFigures(registry, parts);
	let isWatched = false;

	return {
		async countCalls(context, next) {
			const end = calls.startTimer({ method: context.req.method });
			await next();
			end({ route: routePath(context, -1), status: context.res.status });
		},
		async read() {
			// They watch the process from then on, which costs a desk that nobody asks nothing.
			if (!isWatched) collectDefaultMetrics({ register: registry });
			isWatched = true;
			return { text: await registry.metrics(), contentType: registry.contentType };
		},
	};
}
