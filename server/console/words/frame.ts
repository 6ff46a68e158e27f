import { browsers, changes } from './counts.ts';

/** The way in, the header, and what goes wrong anywhere. */
export const frameWords = {
	product: 'Signpost',
	title: (view: string | null, organization: string | null) =>
		[view, organization, 'Signpost desk'].filter((part) => part !== null).join(' · '),
	skip: 'Skip to the content',
	dismiss: 'Dismiss',

	nav: {
		label: 'Desk',
		requests: 'Requests',
		apps: 'Apps',
		publish: 'Publish',
		grants: 'Grants',
		browsers: 'Browsers',
		'set-up': 'Set-up',
		signOut: 'Sign out',
	},

	status: {
		label: 'In force',
		version: (version: number) => `Version ${version}`,
		published: (when: string) => `published ${when}`,
		requests: (n: number) => (n === 1 ? '1 open request' : `${n} open requests`),
		changes: (n: number) => (n === 0 ? 'nothing waits to be published' : `${changes(n)} not published yet`),
		browsers: (current: number, total: number) =>
			total === 0 ? 'no browser enrolled yet' : `${current} of ${browsers(total)} up to date`,
	},

	signIn: {
		heading: 'Sign in to the desk',
		opening: 'Opening the desk…',
		why: 'The desk opens with a one-time link, and this browser has no open session.',
		how: 'To get a link, restart the desk where it runs. It prints a new one each time it starts:',
		failed: 'That link did not work',
		tryAgain: 'Try again',
	},

	offline: {
		text: 'The desk can’t be reached. It’s tried again by itself, and what you typed stays here.',
		tryNow: 'Try now',
	},

	failures: {
		notDone: 'Not done yet.',
		offline: 'The desk can’t be reached. Nothing is lost: try again in a moment.',
		signedOut: 'Your session has ended. Open a new link, and what you typed is still here.',
		conflict: 'Somebody else changed this in the meantime. You see the newest now: please check, and send again.',
		unreadable: 'The desk answered in a way this page doesn’t know. It may be newer than this page: reload it.',
	},

	faults: {
		sentence: (expected: string, found: string) => `Should be ${expected}. Found: ${found}.`,
	},
} as const;
