import type { PolicySourceInput } from '../../utils/contracts/policy-source.ts';

/** An app as somebody writes it down. */
export type AppInput = PolicySourceInput['apps'][number];

/** Puts apps that do the same job into their category. */
export function inCategory(category: string, apps: Omit<AppInput, 'category'>[]): AppInput[] {
	return apps.map((app) => ({ ...app, category }));
}
