import type { Overview } from '../../../utils/contracts/admin.ts';
import type { ManagedConfig } from '../../../utils/contracts/managed-config.ts';
import { type PackedExtension, updateAddress, updateFiles } from '../../../utils/contracts/updates.ts';

/** Of the extension that was loaded by hand: fixed by the key in its manifest (wxt.config.ts). */
const idByHand = 'mipicdlhaihoodfhbihibepgbkhincbf';

/** What a browser has to know of a desk. */
export interface Values extends Pick<Overview, 'enrolmentKey' | 'policyKeys'> {
	deskUrl: string;
}

function configOf({ deskUrl, enrolmentKey, policyKeys }: Values): ManagedConfig {
	return { deskUrl, enrolmentKey, policyKeys, groups: [] };
}

const asText = (policy: object) => JSON.stringify(policy, null, 2);
/** The policy file that sets up every Chromium browser into which the extension was loaded by hand, as JSON text. */
export function policyByHand(values: Values): string {
	return asText({ '3rdparty': { extensions: { [idByHand]: configOf(values) } } });
}

/** The mark in the toolbar is how it says something without a banner. */
const inToolbar = {
	chrome: { toolbar_pin: 'force_pinned' },
	edge: { toolbar_state: 'force_shown' },
} as const;

/** The policy file that installs the extension in every Chrome or Edge, and sets it up. */
export function chromiumPolicy(values: Values, extension: PackedExtension, browser: 'chrome' | 'edge'): string {
	const { chromiumId, deskUrl } = extension;
	const install = {
		installation_mode: 'force_installed',
		update_url: updateAddress(deskUrl, updateFiles[browser]),
		...inToolbar[browser],
	};
	return asText({
		ExtensionSettings: { [chromiumId]: install },
		'3rdparty': { extensions: { [chromiumId]: configOf(values) } },
	});
}

/** The same for Firefox, whose ESR alone can be told to take an add-on that Mozilla has not signed. */
export function firefoxPolicy(values: Values, extension: PackedExtension): string {
	const { firefoxId, firefoxSigned, deskUrl } = extension;
	const addOn = updateFiles.addOn[firefoxSigned ? 'signed' : 'unsigned'];
	const install = {
		installation_mode: 'force_installed',
		install_url: updateAddress(deskUrl, addOn),
		default_area: 'navbar',
	};
	const unsigned = { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } };
	return asText({
		policies: {
			ExtensionSettings: { [firefoxId]: install },
			'3rdparty': { Extensions: { [firefoxId]: configOf(values) } },
			...(!firefoxSigned && { Preferences: unsigned }),
		},
	});
}
