import { expect, test } from 'vitest';
import type { Setup } from '../../../utils/platform/setup.ts';
import { linker } from '../../../utils/sync/link.ts';
import { memoryVault } from '../support/memory-vault.ts';

const config = {
	deskUrl: 'https://desk.example',
	enrolmentKey: 'an-enrolment-key',
	policyKeys: [],
	groups: [],
};

test('whoever asks for the link at the same time gets the same one, so that a browser enrols once', async () => {
	const setup: Pick<Setup, 'effective'> = {
		effective: async () => ({ config, setUp: 'own', locked: [], faults: [] }),
	};
	const about = { browser: 'chrome', version: '1.0.0' };
	const link = linker(setup, memoryVault(), about, async () => new Response());
	const [one, other] = await Promise.all([link(), link()]);
	expect(one).not.toBeNull();
	expect(one).toBe(other);
});
