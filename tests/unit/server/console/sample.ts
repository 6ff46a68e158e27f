import type { QueueEntry } from '../../../../utils/contracts/admin.ts';
import { PolicySource, type PolicySourceInput } from '../../../../utils/contracts/policy-source.ts';

let count = 0;

/** A request in the queue; what a test does not name does not matter to it. */
export function anEntry(part: Partial<QueueEntry> = {}): QueueEntry {
	count += 1;
	return {
		id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
		app: 'trello',
		name: 'Trello',
		host: 'trello.com',
		moment: 'visit',
		state: 'received',
		askedAt: '2026-11-20T09:00:00.000Z',
		promisedBy: '2026-11-20T13:00:00.000Z',
		others: 0,
		thread: [],
		outcome: null,
		groups: ['marketing'],
		email: null,
		demand: 1,
		nudges: 0,
		standing: 'unreviewed',
		category: 'boards',
		...part,
	};
}

/** A small policy with boards and file sharing. */
export function aPolicy(part: Partial<PolicySourceInput> = {}): PolicySource {
	return PolicySource.parse({
		format: 1,
		organization: { name: 'Northwind Trading', shortName: 'Northwind', defaultLanguage: 'en' },
		groups: [{ id: 'marketing', name: 'Marketing' }],
		categories: [
			{ id: 'boards', name: { en: 'Boards and plans' }, goodFor: { en: 'boards and plans' } },
			{ id: 'files', name: { en: 'File sharing' }, goodFor: { en: 'large files' } },
		],
		liaisons: [{ id: 'it', name: { en: 'the IT desk' } }],
		apps: [
			{ id: 'trello', name: 'Trello', hosts: ['trello.com'], category: 'boards' },
			{ id: 'asana', name: 'Asana', hosts: ['asana.com'], category: 'boards', standing: 'approved' },
			{ id: 'planner', name: 'Planner', hosts: ['tasks.office.com'], category: 'boards', standing: 'approved' },
			{ id: 'sharepoint', name: 'SharePoint', hosts: ['sharepoint.com'], category: 'files', standing: 'approved' },
		],
		...part,
	});
}
