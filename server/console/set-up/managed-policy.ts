import type { Overview } from '../../../utils/contracts/admin.ts';
import type { ManagedConfig } from '../../../utils/contracts/managed-config.ts';

/** Fixed by the key in the extension's manifest (wxt.config.ts). */
const extensionId = 'mipicdlhaihoodfhbihibepgbkhincbf';

/** The policy file that sets every Chromium browser of the organization up, as JSON text. */
export function managedPolicy(
	deskUrl: string,
	{ enrolmentKey, policyKeys }: Pick<Overview, 'enrolmentKey' | 'policyKeys'>,
): string {
	const config: ManagedConfig = { deskUrl, enrolmentKey, policyKeys, groups: [] };
	return JSON.stringify({ '3rdparty': { extensions: { [extensionId]: config } } }, null, 2);
}
