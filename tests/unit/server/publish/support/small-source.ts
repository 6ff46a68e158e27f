import { PolicySource, type PolicySourceInput } from '../../../../../utils/contracts/policy-source.ts';

export type AppInput = PolicySourceInput['apps'][number];

/** An app of the category "boards", approved unless it says otherwise. */
export function appInput(id: string, more: Partial<AppInput> = {}): AppInput {
	return {
		id,
		name: id,
		hosts: [`${id}.com`],
		category: 'boards',
		standing: 'approved',
		goodFor: { en: 'plans' },
		...more,
	};
}

/** A policy with nothing odd in it, but for what is changed. */
export function smallSource(more: Partial<PolicySourceInput> = {}): PolicySource {
	return PolicySource.parse({
		format: 1,
		organization: { name: 'Northwind Trading', shortName: 'Northwind', defaultLanguage: 'en' },
		groups: [
			{ id: 'marketing', name: 'Marketing' },
			{ id: 'sales', name: 'Sales' },
		],
		categories: [{ id: 'boards', name: { en: 'Boards' }, goodFor: { en: 'boards and plans' } }],
		liaisons: [
			{ id: 'it', name: { en: 'your IT team' } },
			{ id: 'marketing-it', name: { en: 'your marketing liaison' }, groups: ['marketing'] },
		],
		apps: [appInput('asana'), appInput('trello', { standing: 'unreviewed' })],
		...more,
	});
}
