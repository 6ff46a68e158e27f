import { openScene, type Scene } from '../../../../scripts/stage/scene.ts';
import type { Engine } from '../../../../scripts/stage/stage-browser.ts';
import { samplePolicy } from '../../../../server/catalog/sample-policy.ts';
import type { PolicySourceInput } from '../../../../utils/contracts/policy-source.ts';
import { Admin } from '../../../bench/desk/admin.ts';

type AppInput = PolicySourceInput['apps'][number];

const adminToken = 'a-token-for-the-tests-alone';

function app(id: string, rest: Partial<AppInput>): AppInput {
	return {
		id,
		name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
		hosts: [`${id}.example`],
		category: 'boards',
		...rest,
	};
}

/** One app for each thing that can happen at a sign-in. */
const apps: AppInput[] = [
	app('spoken', { standing: 'unreviewed' }),
	app('paused', { standing: 'unsanctioned' }),
	app('framed', { standing: 'unsanctioned' }),
	app('drawn', { standing: 'unsanctioned' }),
	app('held', { standing: 'unsanctioned', responses: { signin: 'hold' } }),
	app('calm', { standing: 'tolerated', responses: { visit: 'quiet', signin: 'pause' } }),
	app('shut', { standing: 'unreviewed', responses: { visit: 'quiet', signin: 'block' } }),
	app('badge', { standing: 'tolerated' }),
];

/** A scene whose desk has those apps on its list, and whose banners are never used up. */
export function openSigninScene(engine: Engine): Promise<Scene> {
	return openScene(engine, {
		env: { SIGNPOST_ADMIN_TOKEN: adminToken },
		async inFrontOf(deskUrl) {
			const sample = samplePolicy();
			await new Admin(deskUrl, adminToken).publish({
				...sample,
				apps: [...sample.apps, ...apps],
				budget: { bannersPerDay: 100 },
			});
			return { url: deskUrl, close: async () => undefined };
		},
	});
}
