import type { OwnPages } from '../../../../scripts/stage/sites.ts';
import type { Engine } from '../../../../scripts/stage/stage-browser.ts';
import { App, type PolicySourceInput } from '../../../../utils/contracts/policy-source.ts';
import { openWatchedScene, type WatchedScene } from '../../../fixtures/watched-scene.ts';

type AppInput = PolicySourceInput['apps'][number];

function app(id: string, rest: Partial<AppInput>): App {
	return App.parse({
		id,
		name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
		hosts: [`${id}.example`],
		category: 'boards',
		...rest,
	});
}

/** One app for each thing that can happen at a sign-in. */
const apps = [
	app('spoken', { standing: 'unreviewed' }),
	app('paused', { standing: 'unsanctioned' }),
	app('framed', { standing: 'unsanctioned' }),
	app('drawn', { standing: 'unsanctioned' }),
	app('held', { standing: 'unsanctioned', responses: { signin: 'hold' } }),
	app('calm', { standing: 'tolerated', responses: { visit: 'quiet', signin: 'pause' } }),
	app('shut', { standing: 'unreviewed', responses: { visit: 'quiet', signin: 'block' } }),
	app('badge', { standing: 'tolerated' }),
];

/**
 * A scene whose desk has those apps on its list, and whose banners are never used up.
 *
 * @param pages pages that are not stand-ins
 */
export function openSigninScene(engine: Engine, pages: OwnPages = () => null): Promise<WatchedScene> {
	return openWatchedScene(engine, {
		pages,
		policy(source) {
			source.apps.push(...apps);
			source.budget.bannersPerDay = 100;
		},
	});
}
