import type { PolicySource } from '../../../../utils/contracts/policy-source.ts';

/** Text longer than this is stopped like a file. */
export const textOver = 1_000;

/** Hosts by what happens to files there. */
export const quietHost = 'quiet.example';
export const pauseHost = 'pause.example';
/** The same, where no other test goes. */
export const hostilePauseHost = 'pause-hostile.example';
/** The same, of a page that stands in a frame. */
export const framedPauseHost = 'pause-framed.example';
/** On no list: files pause where its page looks like a service. */
export const unlistedHost = 'service.example';
/** Every route has one of its own, so that a grant for one says nothing about the next. */
export function holdHost(route: string): string {
	return `hold-${route}.example`;
}

/** Adds the apps of these tests to a policy. */
export function addTestApps(policy: PolicySource, routes: readonly string[]): void {
	// No banner: it has buttons of the same names.
	const app = { category: 'files', textOver, responses: { visit: 'quiet' as const } };
	policy.apps.push(
		{ ...app, id: 'quiet', name: 'Quiet', hosts: [quietHost], standing: 'approved' },
		{
			...app,
			id: 'pause',
			name: 'Pause',
			hosts: [pauseHost, hostilePauseHost, framedPauseHost],
			standing: 'unreviewed',
			alternatives: ['sharepoint'],
		},
		...routes.map((route) => ({
			...app,
			id: `hold-${route}`,
			name: `Hold ${route}`,
			hosts: [holdHost(route)],
			standing: 'unsanctioned' as const,
			alternatives: ['sharepoint'],
		})),
	);
}
