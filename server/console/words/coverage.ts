import { browsers } from './counts.ts';

/** Which browsers run which version. */
export const coverageWords = {
	coverage: {
		heading: 'Browsers',
		intro: 'A browser that is open asks for a newer list every minute, and says which one it has.',
		upToDate: (current: number, total: number) => `${current} of ${browsers(total)} up to date`,
		versions: 'Lists in use',
		version: (n: number | null) => (n === null ? 'No list yet' : `Version ${n}`),
		inForce: 'in force',
		published: (when: string) => `Published ${when}`,
		browsers,
		share: (percent: number) => (percent === 0 ? 'under 1 %' : `${percent} %`),
		/** When the browsers came to a version. */
		since: (first: string, last: string) =>
			first === last ? `They got it ${first}` : `The first got it ${first}, the last ${last}`,
		sinceOne: (when: string) => `It got it ${when}`,
		lagging: (n: number) => (n === 1 ? '1 browser lags' : `${n} browsers lag`),
		laggingHint: 'Most of them are closed or offline; they catch up within a minute of being back.',
		laggingShown: (shown: number) => `The ${shown} that were seen last:`,
		lastSeen: (when: string) => `Last seen ${when}`,
		noGroup: 'no group',
		kinds: { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox' } as Readonly<Record<string, string>>,
		id: (id: string) => `No. ${id}`,
		extensions: 'The extension in use',
		extension: (kind: string, version: string) => `${kind} · Signpost ${version}`,
		served: 'served by this desk',
		allCurrent: 'Every browser has the list in force.',
		none: 'No browser has registered yet',
		noneHint: 'Set-up has the three values that a browser needs.',
		toSetUp: 'Go to Set-up',
		more: (n: number) => `Show ${n} more`,
	},
} as const;
