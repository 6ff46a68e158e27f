import { messages } from '../contracts/messages.ts';
import type { ApprovedApp, ListedRequest, SiteView } from '../contracts/view.ts';
import type { Moment } from '../contracts/vocabulary.ts';
import type { Count } from '../platform/count.ts';
import { personItem, settingsItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { pause } from '../platform/pause.ts';
import { aboutUrl, type From, route } from '../platform/router.ts';
import type { Site, Sites } from '../platform/site.ts';
import { approvedApps } from './approved-apps.ts';
import { isSameSite, type Outbox } from './outbox.ts';
import { hasOpenRequest } from './own.ts';
import { promisedBy } from './promise.ts';
import type { Shown } from './shown.ts';

/** For how long a click waits for the desk's answer before it is told that it is kept. */
const patienceMs = 1_500;

export interface ReviewParts {
	sites: Sites;
	store: LocalStore;
	outbox: Outbox;
	shown: Shown;
	count: Count;
	/** Tries to hand over what waits. */
	deliver(): Promise<void>;
	/** Languages that the person reads, best first. */
	languages(): Promise<readonly string[]>;
	now(): number;
}

/** What banner, popup and block page show and do about a site. */
export function reviewRoutes({ sites, store, outbox, shown, count, deliver, languages, now }: ReviewParts) {
	async function settings() {
		return (await store.read([settingsItem])).get(settingsItem);
	}

	async function view(url: string, moment: Moment): Promise<SiteView | null> {
		const site = await sites.at(url);
		return site && shown.view(site, moment);
	}

	/** Each with where its site stands now: what was once given may be over or taken back. */
	async function list(): Promise<ListedRequest[]> {
		return Promise.all(
			(await shown.requests()).map(async (own) => {
				const site = await sites.of(own.request);
				return { ...own, standing: site?.decide(own.request.moment, now()).resolution.standing ?? null };
			}),
		);
	}

	async function apps(): Promise<ApprovedApp[]> {
		const stored = await store.read([settingsItem, personItem]);
		const shared = stored.get(settingsItem);
		if (shared === null) return [];
		const wanted = { wanted: await languages(), fallback: shared.organization.defaultLanguage };
		return approvedApps(shared, stored.get(personItem).groups, wanted, now());
	}

	async function ask(site: Site, moment: Moment): Promise<void> {
		const shared = await settings();
		const body = {
			app: site.record?.id ?? null,
			host: site.address.host,
			moment,
			askedAt: new Date(now()).toISOString(),
		};
		if (shared === null || hasOpenRequest(body, await shown.requests())) return;
		await outbox.putAsk({
			kind: 'ask',
			request: crypto.randomUUID(),
			name: site.record?.name ?? site.address.host,
			body,
			promisedBy: promisedBy(now(), shared),
			tried: false,
		});
		await count(site, moment, 'asked');
	}

	/** A content script speaks for its own page, so only for requests about that site. */
	async function named(id: string, from: From): Promise<string> {
		const found = (await shown.requests()).find(({ request }) => request.id === id)?.request;
		const site = from.tab && (await sites.at(from.tab.url));
		const isOurs =
			from.isPage || (site && found && isSameSite(found, { app: site.record?.id ?? null, host: site.address.host }));
		if (!found || !isOurs) throw new Error('there is no such request here');
		return found.name;
	}

	/** Waits for the desk as long as a person would; what is not delivered by then is kept. */
	async function handOver(): Promise<{ ok: true }> {
		const answered = new AbortController();
		await Promise.race([deliver().finally(() => answered.abort()), pause(patienceMs, answered.signal)]);
		return { ok: true };
	}

	return {
		'site/view': route(messages['site/view'], ({ moment, url }, from) => view(aboutUrl(from, url), moment)),
		'review/list': route(messages['review/list'], list),
		'apps/list': route(messages['apps/list'], apps),
		'review/ask': route(messages['review/ask'], async ({ moment, url }, from) => {
			const site = await sites.at(aboutUrl(from, url));
			if (site === null) throw new Error('there is nothing to ask about here');
			await ask(site, moment);
			return handOver();
		}),
		'review/again': route(messages['review/again'], async ({ id }) => {
			const before = (await shown.requests()).find(({ request }) => request.id === id)?.request;
			const site = before && (await sites.of(before));
			if (!site) throw new Error('there is nothing to ask about any more');
			await ask(site, before.moment);
			return handOver();
		}),
		'review/note': route(messages['review/note'], async ({ id, text }, from) => {
			const name = await named(id, from);
			const at = new Date(now()).toISOString();
			await outbox.put({ kind: 'note', request: id, name, id: crypto.randomUUID(), body: { text }, at });
			return handOver();
		}),
		'review/withdraw': route(messages['review/withdraw'], async ({ id }, from) => {
			const name = await named(id, from);
			const at = new Date(now()).toISOString();
			if (!(await outbox.takeBack(id))) await outbox.put({ kind: 'withdraw', request: id, name, at });
			return handOver();
		}),
		'review/nudge': route(messages['review/nudge'], async ({ id }, from) => {
			const name = await named(id, from);
			await outbox.put({ kind: 'nudge', request: id, name, at: new Date(now()).toISOString() });
			return handOver();
		}),
	};
}
