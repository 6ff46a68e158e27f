import { createRoute } from '@hono/zod-openapi';
import { z } from '../../../utils/contracts/zod.ts';
import { recognizeAdmin } from '../../admin/require-admin.ts';
import type { Announcement } from '../../events/hub.ts';
import { newApp } from '../../http/env.ts';
import { eventStream, type Hint } from '../../http/event-stream.ts';
import { refusals } from '../../http/responses.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const streamRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/stream',
	summary: 'Server-sent events: the queue changed, or the policy did, as a draft or in force',
	responses: {
		200: { description: 'Events `queue` and `policy`', content: { 'text/event-stream': { schema: z.string() } } },
		...refusals,
	},
});

function hintOf(announcement: Announcement): Hint | null {
	if (announcement.about === 'queue') return { event: 'queue', data: '{}' };
	if (announcement.about === 'policy' || announcement.about === 'draft') {
		const { about, ...data } = announcement;
		return { event: 'policy', data: JSON.stringify(data) };
	}
	return null;
}

/** The live stream of the console; it ends with the session. */
export function adminStreamRoutes(services: Services) {
	const { hub, stopping, heartbeatMs } = services;
	const whoIs = recognizeAdmin(services);
	return newApp().openapi(streamRoute, (context) => {
		const mayListen = async () => (await whoIs(context)) !== null;
		return eventStream(context, { hub, hintOf, signal: stopping, mayListen, heartbeatMs });
	});
}
