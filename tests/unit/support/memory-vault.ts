import type { Vault } from '../../../utils/platform/vault.ts';

/** A vault that is gone with the test. */
export function memoryVault(): Vault {
	const values = new Map<string, unknown>();
	return {
		async get(item) {
			const result = item.schema.safeParse(values.get(item.key));
			return result.success ? result.data : item.fallback;
		},
		async put(item, value) {
			values.set(item.key, value);
		},
	};
}
