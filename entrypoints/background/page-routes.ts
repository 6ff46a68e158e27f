import { type GuardParts, guardRoutes } from '../../utils/guard/routes.ts';
import { signinRoutes } from '../../utils/guard/signin/routes.ts';
import { uploadRoutes } from '../../utils/guard/upload/routes.ts';
import { type Frame, runInFrame, tellFrame, tellTab } from '../../utils/platform/frames.ts';
import { preferenceRoutes } from '../../utils/platform/preferences.ts';
import type { Outbox } from '../../utils/reviews/outbox.ts';
import { reviewRoutes } from '../../utils/reviews/routes.ts';
import type { Shown } from '../../utils/reviews/shown.ts';
import type { Spoken } from './spoken.ts';

interface PageParts extends GuardParts {
	outbox: Outbox;
	shown: Shown;
	/** Tries to hand over what waits in the outbox. */
	deliver(): Promise<void>;
	/** What the person reads now. */
	languages(): Promise<readonly string[]>;
	spoken: Spoken;
	/** Brings the upload guard's hooks into a frame's page, and has them there first the next time. */
	hook(where: Frame, url: string): Promise<void>;
}

/** Everything that is asked about a site, from its pages and from ours. */
export function pageRoutes({ outbox, shown, deliver, languages, spoken, hook, ...parts }: PageParts) {
	const { sites, store, count, now } = parts;
	const scripts = { keeper: async () => ['keeper.js'], guard: () => spoken('guard.js') };
	const reviews = reviewRoutes({ sites, store, outbox, shown, count, deliver, languages, now });
	return {
		...guardRoutes(parts),
		...preferenceRoutes(store),
		...signinRoutes({ ...parts, tellTab }),
		...reviews,
		...uploadRoutes({ sites, store, reviews, count, scripts, bring: runInFrame, hook, tell: tellFrame, now }),
	};
}
