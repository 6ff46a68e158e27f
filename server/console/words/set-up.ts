/** What a browser needs, and how the extension gets into it. */
export const setUpWords = {
	setUp: {
		heading: 'Set-up',
		intro:
			'Three values let a browser find this desk and trust its list. Set them by managed configuration, or in the extension’s options.',
		deskUrl: 'Desk address',
		enrolmentKey: 'Enrolment key',
		enrolmentHint: 'Lets a browser register. Treat it like a guest password.',
		replace: 'Replace the enrolment key',
		replaceQuestion:
			'New browsers need the new key from then on, so put it where they are set up. Those that have registered stay.',
		replaceYes: 'Make a new key',
		replaceNo: 'Keep this one',
		replaced: 'This is the new key. Put it where new browsers are set up.',
		policyKey: (n: number, of: number) => (of === 1 ? 'Policy key to pin' : `Policy key to pin, ${n} of ${of}`),
		policyKeysHint: 'Only lists signed with one of these are applied.',
		values: 'Values of this desk',
		copy: 'Copy',
		copyOf: (what: string) => `Copy ${what}`,
		copied: 'Copied',
		copyFailed: 'Select it and copy it by hand',
		load: 'Into one browser, by hand',
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
		managed: 'Into all browsers at once',
		served: (version: string) =>
			`Signpost ${version} is served by this desk. A policy installs it in every browser, keeps it up to date and sets it up.`,
		elsewhere: (url: string) =>
			`It was packed for ${url}: browsers look for it, and for this desk, there. Where that is no more, pack it again.`,
		browser: 'Browser',
		browsers: {
			chrome: {
				label: 'Chrome and Chromium',
				hint: 'On Linux, a file in /etc/opt/chrome/policies/managed/ or /etc/chromium/policies/managed/. Where your policies set ExtensionSettings or 3rdparty already, add these entries there: of two files, the browser takes one.',
			},
			edge: {
				label: 'Edge',
				hint: 'On Linux, a file in /etc/opt/edge/policies/managed/. Where your policies set ExtensionSettings or 3rdparty already, add these entries there: of two files, the browser takes one.',
			},
			firefox: {
				label: 'Firefox',
				hint: 'On Linux, /etc/firefox/policies/policies.json. Where there is one already, add these entries to it.',
			},
		},
		otherSystems:
			'On Windows and macOS, enter the same through group policy or your device management. Chrome and Edge take an extension from your own server there only on devices that are joined to it.',
		unsigned:
			'Mozilla hasn’t signed this add-on yet. Firefox ESR takes it all the same, as this policy has it ask for no signature, of this or of any other add-on; every other Firefox wants one. How to have it signed: “For Firefox” in docs/deployment.md.',
		pack: 'The extension isn’t packed for this desk yet. This does it, and makes the key it is signed with; keep that key away from the desk. Then load this page again.',
		packLabel: 'In Signpost’s folder',
		policyLabel: 'Managed policy',
		byHandHint:
			'Until then, this sets up the Chrome, Chromium and Edge into which it was loaded by hand. On Linux, save it in the browser’s folder of managed policies, such as /etc/chromium/policies/managed/signpost.json.',
		groupsHint: 'Fill in the person’s groups: they decide which rules and which liaison apply.',
	},
} as const;
