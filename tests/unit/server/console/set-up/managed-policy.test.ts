import { describe, expect, test } from 'vitest';
import { chromiumPolicy, firefoxPolicy, policyByHand } from '../../../../../server/console/set-up/managed-policy.ts';
import { ManagedConfig } from '../../../../../utils/contracts/managed-config.ts';
import { ChromiumId, FirefoxId } from '../../../../../utils/contracts/updates.ts';
import { z } from '../../../../../utils/contracts/zod.ts';

const values = {
	deskUrl: 'https://desk.northwind.example',
	enrolmentKey: 't3tHxLeu-qcyUuqP1_ZmUGjYwaRM48gu',
	policyKeys: ['7MKDDU3ZdgslgvpCH4PB-_rJfWkRZD_aByKNBw6zbAI'],
};
const packed = {
	deskUrl: 'https://desk.northwind.example',
	version: '1.2.0',
	chromiumId: 'abcdefghijklmnopabcdefghijklmnop',
	firefoxId: 'signpost@desk.northwind.example',
	firefoxSigned: true,
};

const Extensions = z.record(ChromiumId, ManagedConfig);
const InChromium = z.object({
	ExtensionSettings: z.record(ChromiumId, z.looseObject({ update_url: z.url() })).optional(),
	'3rdparty': z.object({ extensions: Extensions }),
});
const InFirefox = z.object({
	policies: z.object({
		ExtensionSettings: z.record(FirefoxId, z.object({ install_url: z.url() })),
		'3rdparty': z.object({ Extensions: z.record(FirefoxId, ManagedConfig) }),
		Preferences: z.record(z.string(), z.object({ Value: z.boolean() })).optional(),
	}),
});

describe('the managed policy to copy is one that the extension takes', () => {
	test('where it was loaded by hand', () => {
		const { ExtensionSettings, ...file } = InChromium.parse(JSON.parse(policyByHand(values)));
		expect(ExtensionSettings).toBeUndefined();
		expect(Object.values(file['3rdparty'].extensions)[0]?.deskUrl).toBe('https://desk.northwind.example');
	});

	test.each(['chrome', 'edge'] as const)('from the desk, in %s', (browser) => {
		const file = InChromium.parse(JSON.parse(chromiumPolicy(values, packed, browser)));
		expect(file.ExtensionSettings?.[packed.chromiumId]?.update_url).toBe(
			`https://desk.northwind.example/updates/${browser}.xml`,
		);
		const pinned = { chrome: { toolbar_pin: 'force_pinned' }, edge: { toolbar_state: 'force_shown' } };
		expect(file.ExtensionSettings?.[packed.chromiumId]).toMatchObject(pinned[browser]);
		expect(file['3rdparty'].extensions[packed.chromiumId]?.enrolmentKey).toBe(values.enrolmentKey);
	});

	test('from the desk, in Firefox', () => {
		const { policies } = InFirefox.parse(JSON.parse(firefoxPolicy(values, packed)));
		expect(policies.ExtensionSettings[packed.firefoxId]?.install_url).toBe(
			'https://desk.northwind.example/updates/signpost.xpi',
		);
		expect(policies['3rdparty'].Extensions[packed.firefoxId]?.policyKeys).toEqual(values.policyKeys);
	});
});

test('Firefox is told to take an add-on without a signature only where this one has none, and looks again once it has', () => {
	const preferences = (firefoxSigned: boolean) =>
		InFirefox.parse(JSON.parse(firefoxPolicy(values, { ...packed, firefoxSigned }))).policies.Preferences;
	const addOn = (firefoxSigned: boolean) =>
		InFirefox.parse(JSON.parse(firefoxPolicy(values, { ...packed, firefoxSigned }))).policies.ExtensionSettings[
			packed.firefoxId
		]?.install_url;
	expect(preferences(true)).toBeUndefined();
	expect(addOn(true)).not.toBe(addOn(false));
	expect(preferences(false)?.['xpinstall.signatures.required']?.Value).toBe(false);
});
