import { createRoute } from '@hono/zod-openapi';
import type { StreamEvent } from '../../utils/contracts/review.ts';
import { z } from '../../utils/contracts/zod.ts';
import type { Announcement } from '../events/hub.ts';
import { newApp } from '../http/env.ts';
import { eventStream, type Hint } from '../http/event-stream.ts';
import { refusals } from '../http/responses.ts';
import type { Browser } from '../people/browsers.ts';
import { requireBrowser } from '../people/require-browser.ts';
import type { Services } from '../services.ts';

function hint(event: StreamEvent, data: object): Hint {
	return { event, data: JSON.stringify(data) };
}

/** What a browser is told of an announcement. */
function hintFor(browser: Browser, announcement: Announcement): Hint | null {
	if (announcement.about === 'policy') return hint('policy', { version: announcement.version });
	if (announcement.about === 'browsers') return announcement.ids.has(browser.id) ? hint('me', {}) : null;
	if (announcement.about === 'group') return browser.groups.includes(announcement.group) ? hint('me', {}) : null;
	return null;
}

/** The live stream of a browser. */
export function streamRoutes({ db, hub, stopping, heartbeatMs }: Services) {
	const streamRoute = createRoute({
		method: 'get',
		path: '/v1/stream',
		tags: ['browser'],
		security: [{ browser: [] }],
		middleware: requireBrowser(db),
		summary: 'Server-sent events: a newer policy is there, or something personal changed',
		responses: {
			200: { description: 'Events `policy` and `me`', content: { 'text/event-stream': { schema: z.string() } } },
			...refusals,
		},
	});
	return newApp().openapi(streamRoute, (context) => {
		const browser = context.get('browser');
		const hintOf = (announcement: Announcement) => hintFor(browser, announcement);
		return eventStream(context, { hub, hintOf, signal: stopping, heartbeatMs });
	});
}
