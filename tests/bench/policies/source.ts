import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';

type AppInput = PolicySourceInput['apps'][number];

const approved: AppInput[] = ['Boards', 'Notes', 'Files'].map((name) => ({
	id: `approved-${name.toLowerCase()}`,
	name: `Northwind ${name}`,
	hosts: [`${name.toLowerCase()}.northwind.example`],
	category: 'projects',
	standing: 'approved',
	goodFor: { en: 'plans of any team' },
}));

/** A policy of Northwind Trading with three approved apps, and one unreviewed app on each of the hosts. */
export function policyWith(hosts: readonly string[]): PolicySourceInput {
	return {
		format: 1,
		organization: { name: 'Northwind Trading', shortName: 'Northwind', defaultLanguage: 'en' },
		categories: [{ id: 'projects', name: { en: 'Project boards' }, goodFor: { en: 'boards and plans' } }],
		liaisons: [{ id: 'it', name: { en: 'your IT liaison' } }],
		apps: [...approved, ...hosts.map((host, i): AppInput => listed(host, i))],
		// The bench shows more banners in minutes than a person sees in weeks.
		budget: { bannersPerDay: 100 },
	};
}

function listed(host: string, i: number): AppInput {
	return { id: `listed-${i}`, name: `Listed ${i}`, hosts: [host], category: 'projects', standing: 'unreviewed' };
}

/** Hosts that the bench visits, each under a domain of its own. */
export function listedHosts(count: number): string[] {
	return Array.from({ length: count }, (_, i) => `www.listed-${i}.example`);
}
