import { openLedger } from '../../utils/platform/own-pages.ts';
import { readerLanguages } from '../../utils/platform/preferences.ts';
import { router } from '../../utils/platform/router.ts';
import { setup as browserSetup } from '../../utils/platform/setup.ts';
import { sites as policySites } from '../../utils/platform/site.ts';
import { webTabs } from '../../utils/platform/tabs.ts';
import { ownAddress, ownVersion, readManaged } from '../../utils/platform/worker.ts';
import { deliverAll } from '../../utils/reviews/delivery.ts';
import { shown as shownTo } from '../../utils/reviews/shown.ts';
import { agent as deskAgent } from '../../utils/sync/agent.ts';
import { ledgerRoutes } from '../../utils/sync/ledger-routes.ts';
import { linker } from '../../utils/sync/link.ts';
import { live as liveStream } from '../../utils/sync/live.ts';
import { reportMoments } from '../../utils/sync/report.ts';
import { syncRoutes } from '../../utils/sync/routes.ts';
import { wayOut } from '../../utils/sync/way-out.ts';
import { pageRoutes } from './page-routes.ts';
import { responding } from './responding.ts';
import { spoken } from './spoken.ts';
import { stores } from './stores.ts';

/** Makes everything that the worker is made of, and hands each part what it needs. */
export function services(now: () => number) {
	const { store, vault, outbox, counted, count, ledger } = stores(now);
	const setup = browserSetup(vault, readManaged, now);
	const link = linker(setup, vault, { browser: import.meta.env.BROWSER, version: ownVersion() }, wayOut(ledger));

	const languages = () => readerLanguages(store);
	const say = spoken(languages);
	const sites = policySites(store, () => agent.repair());
	const shown = shownTo({ store, outbox, languages, now });
	const nudge = () => agent.nudge();
	const guard = responding({ sites, store, spoken: say, shown, count, nudge, now });
	const agent = deskAgent({
		link,
		store,
		now,
		deliver: ({ desk, session }) =>
			deliverAll(outbox, (letter) => session.withToken((token) => desk.call({ ...letter, token })), store, now),
		report: ({ desk, session }) =>
			reportMoments(counted, (report) => session.withToken((token) => desk.call({ ...report, token }))),
		announce: guard.announce,
	});
	const live = liveStream(link, agent);
	const answer = router(
		{
			...pageRoutes({
				...{ ...guard, sites, store, outbox, shown, count, languages, now },
				nudge,
				deliver: agent.personal,
				spoken: say,
				openTabs: webTabs,
			}),
			...ledgerRoutes({ ledger, store, open: openLedger }),
			...syncRoutes({ agent, live, setup, store, vault, waiting: async () => (await outbox.all()).length }),
		},
		ownAddress(),
	);
	return { setup, agent, live, answer, begin: guard.begin };
}
