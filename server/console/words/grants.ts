/** Exceptions that are in force. */
export const grantsWords = {
	grants: {
		heading: 'Grants',
		count: (n: number) => (n === 1 ? '1 in force' : `${n} in force`),
		intro:
			'The exceptions that your answers gave. Each ends by itself when its time is over; you can end one earlier, and the people it is for are told where they work.',
		group: (name: string) => `Everybody in ${name}`,
		person: 'One person',
		may: { visit: 'use the site', signin: 'sign up and in', upload: 'upload files' },
		what: (moments: string) => `May ${moments}`,
		forGood: 'for good',
		soon: 'ends soon',
		given: (when: string) => `Given ${when}`,
		conditional: 'with conditions',
		end: 'End it',
		endOf: (app: string, who: string) => `End it: ${app}, ${who}`,
		question: (app: string) => `It is over at once: what the list says of ${app} counts for them again.`,
		sentences: [
			'We’ve looked at this again, and it can’t go on for now. Ask us if you still need it.',
			'There’s an approved app for this now: please use that one.',
			'The project that this was for is over. Ask again if there’s another one.',
		],
		yes: 'End it now',
		no: 'Keep it',
		more: (n: number) => `Show ${n} more`,
		none: 'No grant is in force',
		noneHint: 'When you approve a request for one person or a group, it is kept here until it ends.',
		toRequests: 'Go to the requests',
	},
} as const;
