import type { RequestState } from '../../utils/contracts/vocabulary.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const browsers = (n: number) => (n === 1 ? '1 browser' : `${n} browsers`);
const changes = (n: number) => (n === 1 ? '1 change' : `${n} changes`);
const apps = (n: number) => (n === 1 ? '1 app' : `${n} apps`);

/** Every text of the console. */
export const words = {
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
		offline: 'The desk can’t be reached. Nothing is lost: try again in a moment.',
		signedOut: 'Your session has ended. Open a new link, and what you typed is still here.',
		conflict: 'Somebody else changed this in the meantime. You see the newest now: please check, and send again.',
		unreadable: 'The desk answered in a way this page doesn’t know. It may be newer than this page: reload it.',
	},

	faults: {
		sentence: (expected: string, found: string) => `Should be ${expected}. Found: ${found}.`,
	},

	standings: {
		approved: 'Approved',
		tolerated: 'Tolerated',
		unreviewed: 'Unreviewed',
		unsanctioned: 'Unsanctioned',
		blocked: 'Blocked',
	},
	noStanding: 'On no list',

	moments: {
		visit: 'Visit',
		signin: 'Sign up or sign in',
		upload: 'Upload files',
	},

	states: {
		sent: 'New',
		received: 'Opened',
		'needs-more': 'Waits for them',
		approved: 'Approved',
		'approved-with-conditions': 'Approved with conditions',
		declined: 'Declined',
		withdrawn: 'Taken back',
	} satisfies Record<RequestState, string>,

	requests: {
		heading: 'Requests',
		count: (open: number) => (open === 0 ? 'None open' : `${open} open`),
		noGroup: 'No group',
		order: 'Order',
		orders: { wanted: 'Most wanted first', promised: 'Promised soonest', newest: 'Newest first' },
		answered: (n: number) => `Answered (${n})`,
		queue: 'Queue',
		list: 'Open requests',
		answeredList: 'Answered requests',
		empty: 'Every request has an answer',
		emptyHint: 'New ones show up here by themselves.',
		choose: 'Choose a request',
		chooseHint: 'What they need and your decision stand here, side by side.',
		gone: 'This request isn’t here any more',
		goneHint: 'It may have been taken back. The open ones are in the list.',
		back: 'All requests',
		demand: (n: number) => people(n),
		overdue: (since: string) => `Overdue since ${since}`,
		soon: (by: string) => `Soon: ${by}`,
		later: (by: string) => by.charAt(0).toUpperCase() + by.slice(1),
		keys: 'Keys: j and k move, a approves, d declines, b asks back',
		keysOn: 'Single-key shortcuts',
	},

	request: {
		whoAsks: 'Who asks',
		together: (n: number) => (n === 1 ? 'nobody else so far' : `${people(n)} asked for this`),
		moment: 'For',
		moments: { visit: 'Using the site', signin: 'Signing up or in', upload: 'Uploading a file' },
		asked: (when: string) => `asked ${when}`,
		promised: (by: string) => `answer promised ${by}`,
		host: 'Address',
		standing: 'Standing today',
		category: 'Category',
		noCategory: 'no category yet',
		thread: 'What was said',
		noThread: 'Nothing yet. They asked with one click; a sentence may follow.',
		from: { person: 'They', it: 'IT' },
		ready: 'Approved already',
		readyNone: (category: string) => `Nothing in ${category} is approved yet.`,
		instead: (alternative: string) => `${alternative} was offered instead.`,
		readyUnlisted: 'It’s on no list, so there’s no category to look in.',
		outcome: 'The answer',
		until: (day: string) => `until ${day}`,
		forGood: 'for good',
	},

	decision: {
		label: 'Your answer',
		legend: 'Decision',
		start: 'Nothing is sent before you say so.',
		kinds: { approve: 'Approve', decline: 'Decline', 'ask-back': 'Ask back' },
		keys: { approve: 'a', decline: 'd', 'ask-back': 'b' },
		scope: 'For',
		scopes: { person: 'This person', group: 'Their group', everyone: 'Everyone' },
		scopeHints: { person: 'only them', everyone: 'in the list', noGroup: 'none known', unlisted: 'not on a list yet' },
		reach: {
			decline: (n: number) => `All ${n} people who asked get this answer.`,
			'ask-back': 'The one who asked first gets the question.',
			person: (n: number) => `The other ${n === 1 ? 'one who asked stays' : `${n} who asked stay`} in the queue.`,
			group: 'Everybody in the group who asked gets this answer.',
		},
		whichGroup: 'Which group',
		everyone: (name: string) =>
			`${name} becomes approved in the list, and that’s published at once. Other drafts stay drafts.`,
		until: 'Until',
		untils: {
			week: 'End of this week',
			month: 'End of this month',
			quarter: 'End of this quarter',
			date: 'Another day',
			'for-good': 'For good',
		},
		day: 'Last day',
		moments: 'They may',
		may: { visit: 'Use the site', signin: 'Sign up and in', upload: 'Upload files' },
		conditional: 'With conditions',
		conditionalHint: 'Say them in the sentence; they agree with one click.',
		alternative: 'Use instead',
		noAlternative: 'Nothing to offer',
		sentence: 'A sentence to the person',
		sentenceHint: 'They read it word for word.',
		others: 'Other wordings',
		left: (n: number) => `${n} characters left`,
		send: 'Send answer',
		sendKeys: 'Ctrl + Enter sends',
		missing: {
			sentence: 'They need a sentence from you.',
			until: 'Choose a day that is still to come.',
			moments: 'Choose at least one.',
			group: 'Choose a group.',
			alternative: 'Choose one of the list, or nothing.',
		},
		places: { scope: 'For', kind: 'Decision', conditional: 'With conditions' } as Readonly<Record<string, string>>,
		failed: 'Not sent yet.',
		suggestions: {
			forGood: [
				'Go ahead.',
				'Go ahead, and tell us if anything is odd.',
				'Go ahead. Please sign in with your work address.',
			],
			untilDay: (day: string) => [
				`Go ahead until ${day}.`,
				`Go ahead until ${day}. If you need it longer, just ask again.`,
				`Go ahead for this project, until ${day}.`,
			],
			everyone: ['Go ahead. It’s on the list for everyone now.', 'Good find. Everyone can use it from today.'],
			conditional: [
				'Go ahead. Please keep customer lists out of it.',
				'Go ahead. Please sign in with your work address only.',
				'Go ahead. Please don’t put anything in it that names a person.',
			],
			decline: [
				'We can’t look after it well enough for company work.',
				'We couldn’t settle where the files would be kept.',
				'We’d rather keep this work in one place.',
			],
			askBack: [
				'Will customer data go in?',
				'What would you like to do with it?',
				'How many of you would use it, and for how long?',
			],
		},
	},

	sent: {
		see: (n: number) => (n === 1 ? 'They now see' : `They now see, all ${n} of them`),
	},

	apps: {
		heading: 'Apps',
		search: 'Search apps',
		searchHint: 'Name, host or category',
		standing: 'Standing',
		category: 'Category',
		any: 'Any',
		changedOnly: 'Only what isn’t published yet',
		standingOf: (name: string) => `Standing of ${name}`,
		list: 'Apps',
		found: (n: number, total: number) => (n === total ? apps(total) : `${n} of ${apps(total)}`),
		none: 'No app fits',
		noneHint: 'Try fewer words, or another standing.',
		clear: 'Show all apps',
		more: (n: number) => `Show ${n} more`,
		added: 'New, not published yet',
		was: (before: string) => `Was ${before}, not published yet`,
		edited: 'Edited, not published yet',
		notSaved: (why: string) => `Not saved. ${why}`,
		tryAgain: 'Try again',
		look: (n: number) => `Look at ${changes(n)} and publish`,
	},

	publish: {
		heading: 'Publish',
		intro: (version: number) => `What version ${version} would change for everyone:`,
		same: 'Nothing to publish',
		sameHint: 'The draft and the published list are the same.',
		button: 'Publish',
		faultsHeading: 'Mend this first',
		faultsHint: 'The draft can’t be published while these are open.',
		kinds: { added: 'New', removed: 'Removed', changed: 'Changed' },
		appsHeading: 'Apps',
		sectionsHeading: 'Also changed',
		table: { app: 'App', what: 'What', before: 'Before', after: 'After' },
		nothing: 'nothing',
		more: (n: number) => `Show ${n} more`,
		fields: {
			standing: 'Standing',
			name: 'Name',
			hosts: 'Hosts',
			category: 'Category',
			why: 'Reason shown',
			goodFor: 'Good for',
			open: 'Opens at',
			access: 'How to get access',
			alternatives: 'Alternatives',
			liaison: 'Liaison',
			responses: 'Responses',
		} as Readonly<Record<string, string>>,
		sections: {
			apps: 'The order of the apps',
			organization: 'The organization',
			groups: 'Groups',
			categories: 'Categories',
			liaisons: 'Liaisons',
			promise: 'The promise of when an answer comes',
			rules: 'Rules for groups',
			responses: 'What happens at each standing',
			unlisted: 'Sites on no list',
			budget: 'How many banners a day',
			privacy: 'Privacy',
		} as Readonly<Record<string, string>>,
		summary: (added: number, changed: number, removed: number, sections: number) =>
			[
				added > 0 ? `${apps(added)} new` : '',
				changed > 0 ? `${apps(changed)} changed` : '',
				removed > 0 ? `${apps(removed)} removed` : '',
				sections > 0 ? (sections === 1 ? '1 other part changed' : `${sections} other parts changed`) : '',
			].filter((part) => part !== ''),
		out: (version: number) => `Version ${version} is out.`,
		reach: (current: number, total: number) => {
			if (total === 0) return 'No browser is enrolled yet.';
			if (current >= total) return total === 1 ? 'The one browser has it.' : `All ${total} browsers have it.`;
			return `${current} of ${browsers(total)} ${current === 1 ? 'has' : 'have'} it.`;
		},
		reachLabel: (version: number) => `Browsers that run version ${version}`,
		failed: 'Not published.',
	},

	setUp: {
		heading: 'Set-up',
		intro:
			'Three values let a browser find this desk and trust its list. Set them by managed configuration, or in the extension’s options.',
		deskUrl: 'Desk address',
		enrolmentKey: 'Enrolment key',
		enrolmentHint: 'Lets a browser register. Treat it like a guest password.',
		policyKey: (n: number, of: number) => (of === 1 ? 'Policy key to pin' : `Policy key to pin, ${n} of ${of}`),
		policyKeysHint: 'Only lists signed with one of these are applied.',
		values: 'Values of this desk',
		copy: 'Copy',
		copyOf: (what: string) => `Copy ${what}`,
		copied: 'Copied',
		copyFailed: 'Select it and copy it by hand',
		load: 'Load the extension',
		loadSteps: [
			{ text: 'Build it:', code: 'npm run build' },
			{
				text: 'Chrome or Edge: open chrome://extensions, switch on “Developer mode”, choose “Load unpacked”, and take the folder',
				code: '.output/chrome-mv3',
			},
			{
				text: 'Firefox: open about:debugging, choose “This Firefox”, then “Load Temporary Add-on”, and take the file',
				code: '.output/firefox-mv3/manifest.json',
			},
			{ text: 'Open the extension’s options, and put the values of this page in.', code: null },
		],
		managed: 'Or for all browsers at once',
		managedHint:
			'A policy for Chrome, Chromium and Edge. On Linux, save it in the browser’s folder of managed policies, such as /etc/chromium/policies/managed/signpost.json.',
		managedLabel: 'Managed policy',
		groupsHint: 'Fill in the person’s groups: they decide which rules and which liaison apply.',
	},
} as const;
