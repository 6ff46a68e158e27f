import type { PolicySourceInput } from '../../utils/contracts/policy-source.ts';

export const organization: PolicySourceInput['organization'] = {
	name: 'Northwind Trading',
	shortName: 'Northwind',
	defaultLanguage: 'en',
};

export const groups: PolicySourceInput['groups'] = [
	{ id: 'marketing', name: 'Marketing' },
	{ id: 'sales', name: 'Sales' },
	{ id: 'finance', name: 'Finance' },
	{ id: 'engineering', name: 'Engineering' },
	{ id: 'people', name: 'People' },
];

export const liaisons: PolicySourceInput['liaisons'] = [
	{
		id: 'it-team',
		name: { en: 'your IT team', de: 'Ihr IT-Team' },
		contact: 'mailto:it@northwind.example',
	},
	{
		id: 'marketing-liaison',
		name: { en: 'your marketing liaison', de: 'Ihre Kontaktperson für Marketing' },
		contact: 'mailto:it-for-marketing@northwind.example',
		groups: ['marketing'],
	},
	{
		id: 'sales-liaison',
		name: { en: 'your sales liaison', de: 'Ihre Kontaktperson für den Vertrieb' },
		contact: 'mailto:it-for-sales@northwind.example',
		groups: ['sales'],
	},
	{
		id: 'finance-liaison',
		name: { en: 'your finance liaison', de: 'Ihre Kontaktperson für Finanzen' },
		contact: 'mailto:it-for-finance@northwind.example',
		groups: ['finance'],
	},
	{
		id: 'engineering-liaison',
		name: { en: 'your engineering liaison', de: 'Ihre Kontaktperson für die Technik' },
		contact: 'mailto:it-for-engineering@northwind.example',
		groups: ['engineering'],
	},
	{
		id: 'people-liaison',
		name: { en: 'your people liaison', de: 'Ihre Kontaktperson für Personal' },
		contact: 'mailto:it-for-people@northwind.example',
		groups: ['people'],
	},
];

export const rules: PolicySourceInput['rules'] = [
	{
		id: 'canva-for-marketing',
		groups: ['marketing'],
		app: 'canva',
		standing: 'approved',
		why: {
			en: 'Marketing has its own Canva team, with the brand colours in it.',
			de: 'Marketing hat ein eigenes Canva-Team, mit den Farben der Marke.',
		},
	},
	{
		id: 'sales-navigator-for-sales',
		groups: ['sales'],
		app: 'linkedin-sales-navigator',
		standing: 'approved',
	},
	{
		id: 'claude-for-engineering',
		groups: ['engineering'],
		app: 'claude',
		standing: 'tolerated',
		why: {
			en: 'Engineering is trying it out: fine for questions, without our code or customer data.',
			de: 'Die Technik probiert es aus: gut für Fragen, ohne unseren Code und ohne Kundendaten.',
		},
	},
];
