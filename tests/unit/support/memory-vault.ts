import type { Vault } from '../../../utils/platform/vault.ts';

/** A vault that is gone with the test. */
export function memoryVault(): Vault {
	const values = new Map<string, unknown>();
	const vault: Vault = {
		async get(item) {
			const result = item.schema.safeParse(values.get(item.key));
			return result.success ? result.data : item.fallback;
		},
		async put(item, value) {
			values.set(item.key, value);
		},
		async update(item, change) {
			await vault.put(item, change(await vault.get(item)));
		},
	};
	return vault;
}
