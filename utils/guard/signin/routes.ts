import { signinMessages } from '../../contracts/signin-messages.ts';
import type { Response } from '../../contracts/vocabulary.ts';
import type { Count } from '../../platform/count.ts';
import type { LocalStore } from '../../platform/local-store.ts';
import { signinPassesItem, withPass } from '../../platform/passes.ts';
import { type From, route } from '../../platform/router.ts';
import type { Site, Sites } from '../../platform/site.ts';
import type { WebTab } from '../../platform/tabs.ts';
import { fatigueKey } from '../../policy/decide.ts';
import type { Respond } from '../respond.ts';

export interface SigninParts {
	sites: Sites;
	store: LocalStore;
	respond: Respond;
	count: Count;
	watchSignin(tab: WebTab): Promise<void>;
	/** Tells the scripts in every frame of a tab something. */
	tellTab(tab: number, message: unknown): Promise<void>;
	now(): number;
}

/** What the scripts of a tab are told: the person goes on, or tried to and was stopped. */
export type SigninWord = { to: 'signin'; word: 'go-on' } | { to: 'banner'; word: 'held' };

/** A sign-in takes several pages, and perhaps a look at one's mail: the one click holds for all of them. */
const passMs = 30 * 60_000;
const stops: readonly Response[] = ['pause', 'hold'];

/** What frames report about a sign-in, and the person's word on it. The tab's own site is the one that decides. */
export function signinRoutes({ sites, store, respond, count, watchSignin, tellTab, now }: SigninParts) {
	const done = { ok: true as const };
	const keyOf = ({ record, address }: Site) => fatigueKey(record, address.host);

	/** The site, where there is still something to say about signing in. */
	async function pending({ tab }: From): Promise<{ site: Site; tab: WebTab; response: Response } | null> {
		const site = tab && (await sites.at(tab.url));
		if (!site) return null;
		const { response } = site.decide('signin', now());
		const passes = (await store.read([signinPassesItem])).get(signinPassesItem);
		const isPassed = response === 'pause' && (passes[keyOf(site)] ?? 0) > now();
		return isPassed ? null : { site, tab, response };
	}

	const stopsAt = (found: { response: Response } | null) => ({
		stops: found !== null && stops.includes(found.response),
	});

	return {
		'signin/seen': route(signinMessages['signin/seen'], async (_, from) => {
			const found = await pending(from);
			const shown = found && (await respond(found.tab, 'signin'));
			if (shown && shown.response !== 'block') await count(shown.site, 'signin', 'shown', shown.response);
			return done;
		}),
		'signin/stops': route(signinMessages['signin/stops'], async (_, from) => stopsAt(await pending(from))),
		'signin/frames': route(signinMessages['signin/frames'], async (_, { tab }) => {
			if (tab) await watchSignin(tab);
			return done;
		}),
		'signin/held': route(signinMessages['signin/held'], async (_, from) => {
			const found = await pending(from);
			if (!found) return done;
			await respond(found.tab, 'signin');
			await tellTab(found.tab.id, { to: 'banner', word: 'held' } satisfies SigninWord);
			return done;
		}),
		'signin/go-on': route(signinMessages['signin/go-on'], async (_, from) => {
			const found = await pending(from);
			if (found?.response !== 'pause') return done;
			// First the frames of this tab, which hold what goes through now; then all others learn by what is stored.
			await tellTab(found.tab.id, { to: 'signin', word: 'go-on' } satisfies SigninWord);
			await store.update(signinPassesItem, (passes) => withPass(passes, keyOf(found.site), now() + passMs, now()));
			await count(found.site, 'signin', 'went-on');
			return done;
		}),
	};
}
