/** What a browser needs, and how to load the extension. */
export const setUpWords = {
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
