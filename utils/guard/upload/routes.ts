import { type Here, uploadMessages } from '../../contracts/upload-messages.ts';
import { SiteView } from '../../contracts/view.ts';
import type { Count } from '../../platform/count.ts';
import type { Frame } from '../../platform/frames.ts';
import { settingsItem } from '../../platform/items.ts';
import type { LocalStore } from '../../platform/local-store.ts';
import { passesItem, withPass } from '../../platform/passes.ts';
import { type From, type Route, route } from '../../platform/router.ts';
import type { Sites } from '../../platform/site.ts';
import { fatigueKey } from '../../policy/decide.ts';
import { stops } from '../../policy/responses.ts';
import { recorded } from './recorded.ts';
import { type Deciding, strictest } from './strictest.ts';

export interface UploadParts {
	sites: Sites;
	store: LocalStore;
	/** How a site is shown and asked about, wherever somebody is. */
	reviews: Record<'site/view' | 'review/ask' | 'review/note' | 'review/withdraw', Route>;
	count: Count;
	/** Files of the extension: what keeps files in a frame, and what asks about them in the tab. */
	scripts: Record<'keeper' | 'guard', () => Promise<readonly string[]>>;
	/** Brings files of the extension into a frame. Returns whether it could. */
	bring(where: Frame, files: readonly string[]): Promise<boolean>;
	/** Brings the hooks into a frame's page, and has them there first the next time. */
	hook(where: Frame, url: string): Promise<void>;
	tell(where: Frame, message: unknown): Promise<unknown>;
	now(): number;
}

const minute = 60_000;

/** What frames report and ask about files that were stopped there, and what comes back from the person. */
export function uploadRoutes({ sites, store, reviews, count, scripts, bring, hook, tell, now }: UploadParts) {
	const done = { ok: true as const };

	async function deciding(
		{ around, looksLikeService }: Here,
		from: From,
		host: string | null = null,
	): Promise<Deciding | null> {
		const { frame, tab } = from;
		if (!frame || !tab) return null;
		// The browser knows the tab's address as a whole, where the frame can only tell its origin.
		const places = [frame.url, ...around.slice(0, -1), tab.url];
		return strictest(sites, places, looksLikeService, now(), host);
	}

	/** The same sender, as if it were the page of a site. */
	function as({ site }: Deciding, { tab }: From): From {
		return { isPage: false, tab: tab && { id: tab.id, url: site.url } };
	}

	async function asDeciding(here: Here, from: From): Promise<From> {
		const found = await deciding(here, from);
		if (!found) throw new Error('there is nothing to ask about here');
		return as(found, from);
	}

	async function isPassed({ site, decision }: Deciding): Promise<boolean> {
		const passes = (await store.read([passesItem])).get(passesItem);
		return decision.wanted === 'pause' && (passes[fatigueKey(site.record, site.address.host)] ?? 0) > now();
	}

	return {
		'upload/keeper': route(uploadMessages['upload/keeper'], async (_, { tab, frame }) => {
			if (tab && frame) await bring({ tab: tab.id, frame: frame.id }, await scripts.keeper());
			return done;
		}),
		'upload/hooks': route(uploadMessages['upload/hooks'], async (_, { tab, frame }) => {
			if (tab && frame) await hook({ tab: tab.id, frame: frame.id }, frame.url);
			return done;
		}),
		'upload/page': route(uploadMessages['upload/page'], async (_, { tab }) => new URL(tab?.url ?? '').origin),
		'upload/view': route(uploadMessages['upload/view'], async ({ stopped, ...here }, from) => {
			const found = await deciding(here, from);
			const settings = (await store.read([settingsItem])).get(settingsItem);
			if (!found || !settings) return null;
			const isStopped = stops.includes(found.decision.wanted) && !(await isPassed(found));
			const before = isStopped || stopped === null ? null : await deciding(here, from, stopped);
			const told = before ?? found;
			const answer = await reviews['site/view'].answer({ moment: 'upload' }, as(told, from));
			const site = SiteView.nullable().parse(answer);
			return (
				site && {
					site: { ...site, response: told.decision.wanted },
					stops: isStopped,
					asksReason: settings.upload.askReason,
					recordsNames: settings.privacy.fileNames,
				}
			);
		}),
		'upload/ask': route(uploadMessages['upload/ask'], async (here, from) => {
			await reviews['review/ask'].answer({ moment: 'upload' }, await asDeciding(here, from));
			return done;
		}),
		'upload/note': route(uploadMessages['upload/note'], async ({ id, text, ...here }, from) => {
			await reviews['review/note'].answer({ id, text }, await asDeciding(here, from));
			return done;
		}),
		'upload/withdraw': route(uploadMessages['upload/withdraw'], async ({ id, ...here }, from) => {
			await reviews['review/withdraw'].answer({ id }, await asDeciding(here, from));
			return done;
		}),
		'upload/outcome': route(uploadMessages['upload/outcome'], async ({ outcome, stopped, handed, ...here }, from) => {
			const found = await deciding(here, from, stopped.host);
			const settings = (await store.read([settingsItem])).get(settingsItem);
			if (!found || !settings) return done;
			const { site } = found;
			await count(
				site,
				'upload',
				outcome,
				stopped.response,
				handed ? recorded(handed, settings.privacy.fileNames) : undefined,
			);
			const minutes = settings.upload.goOnMinutes;
			if (outcome === 'went-on' && minutes > 0) {
				const key = fatigueKey(site.record, site.address.host);
				await store.update(passesItem, (passes) => withPass(passes, key, now() + minutes * minute, now()));
			}
			return done;
		}),
		'upload/show': route(uploadMessages['upload/show'], async (held, { tab, frame }) => {
			if (!tab || !frame) return { isShown: false };
			const top = { tab: tab.id, frame: 0 };
			const message = { to: 'guard', frame: frame.id, held };
			const isShown = async () => (await tell(top, message)) === true;
			// What listens there already is told, also that nothing is held any more; nothing is brought for that.
			if ((await isShown()) || held === null) return { isShown: held !== null };
			return { isShown: (await bring(top, await scripts.guard())) && (await isShown()) };
		}),
		'upload/answer': route(uploadMessages['upload/answer'], async ({ frame, answer }, { tab }) => {
			if (tab) await tell({ tab: tab.id, frame }, { to: 'keeper', answer });
			return done;
		}),
	};
}
