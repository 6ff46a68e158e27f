import { PolicySource, type PolicySourceInput } from '../../../../utils/contracts/policy-source.ts';

const en = (text: string) => ({ en: text });

/** A small policy with an app of every standing. */
const source: PolicySourceInput = {
	format: 1,
	organization: { name: 'Northwind Trading', shortName: 'Northwind', defaultLanguage: 'en' },
	groups: [
		{ id: 'marketing', name: 'Marketing' },
		{ id: 'sales', name: 'Sales' },
	],
	categories: [
		{ id: 'boards', name: en('Boards'), goodFor: en('boards and plans') },
		{ id: 'files', name: en('Files'), goodFor: en('sending files') },
	],
	liaisons: [{ id: 'it', name: en('your IT liaison'), contact: 'mailto:it@northwind.example' }],
	promise: { hours: 4 },
	apps: [
		{
			id: 'trello',
			name: 'Trello',
			hosts: ['trello.com'],
			category: 'boards',
			standing: 'unreviewed',
			alternatives: ['asana'],
		},
		{ id: 'asana', name: 'Asana', hosts: ['asana.com'], category: 'boards', standing: 'approved' },
		{ id: 'planner', name: 'Planner', hosts: ['planner.example'], category: 'boards', standing: 'tolerated' },
		{
			id: 'wetransfer',
			name: 'WeTransfer',
			hosts: ['wetransfer.com'],
			category: 'files',
			standing: 'unsanctioned',
			alternatives: ['sharepoint'],
		},
		{ id: 'sharepoint', name: 'SharePoint', hosts: ['sharepoint.com'], category: 'files', standing: 'approved' },
		{
			id: 'dropzone',
			name: 'Dropzone <Files>',
			hosts: ['dropzone.example'],
			category: 'files',
			standing: 'blocked',
			why: en('because nobody can get files back out'),
		},
	],
};

export function smallPolicy(): PolicySource {
	return PolicySource.parse(source);
}
