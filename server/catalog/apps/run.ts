import { inCategory } from '../app-input.ts';

/** People and money. */
export const runApps = [
	...inCategory('hr', [
		{
			id: 'personio',
			name: 'Personio',
			hosts: ['personio.com', 'personio.de'],
			standing: 'approved',
			goodFor: { en: 'holidays, applicants and staff records', de: 'Urlaub, Bewerbungen und Personalakten' },
		},
		{ id: 'workday', name: 'Workday', hosts: ['workday.com', 'myworkday.com'], goodFor: { en: 'staff records' } },
		{ id: 'bamboohr', name: 'BambooHR', hosts: ['bamboohr.com'], goodFor: { en: 'staff records' } },
		{ id: 'greenhouse', name: 'Greenhouse', hosts: ['greenhouse.com', 'greenhouse.io'], goodFor: { en: 'applicants' } },
		{ id: 'lever', name: 'Lever', hosts: ['lever.co'], goodFor: { en: 'applicants' } },
		{ id: 'recruitee', name: 'Recruitee', hosts: ['recruitee.com'], goodFor: { en: 'applicants' } },
		{ id: 'hibob', name: 'HiBob', hosts: ['hibob.com'], goodFor: { en: 'staff records' } },
		{ id: 'rippling', name: 'Rippling', hosts: ['rippling.com'], goodFor: { en: 'pay and devices' } },
		{ id: 'deel', name: 'Deel', hosts: ['deel.com'], goodFor: { en: 'people in other countries' } },
		{ id: 'gusto', name: 'Gusto', hosts: ['gusto.com'], goodFor: { en: 'pay' } },
		{ id: 'factorial', name: 'Factorial', hosts: ['factorialhr.com'], goodFor: { en: 'holidays and hours' } },
		{ id: 'culture-amp', name: 'Culture Amp', hosts: ['cultureamp.com'], goodFor: { en: 'asking staff how they are' } },
		{ id: 'lattice', name: 'Lattice', hosts: ['lattice.com'], goodFor: { en: 'feedback and goals' } },
	]),

	...inCategory('finance', [
		{
			id: 'sap-concur',
			name: 'SAP Concur',
			hosts: ['concursolutions.com', 'concur.com'],
			standing: 'approved',
			goodFor: { en: 'travel and expenses', de: 'Reisen und Spesen' },
		},
		{
			id: 'datev',
			name: 'DATEV',
			hosts: ['datev.de'],
			standing: 'approved',
			goodFor: { en: 'invoices and bookkeeping', de: 'Rechnungen und Buchhaltung' },
		},
		{
			id: 'stripe',
			name: 'Stripe',
			hosts: ['stripe.com'],
			standing: 'tolerated',
			goodFor: { en: "the web shop's payments" },
		},
		{ id: 'expensify', name: 'Expensify', hosts: ['expensify.com'], goodFor: { en: 'expenses' } },
		{ id: 'spendesk', name: 'Spendesk', hosts: ['spendesk.com'], goodFor: { en: 'company cards' } },
		{ id: 'pleo', name: 'Pleo', hosts: ['pleo.io'], goodFor: { en: 'company cards' } },
		{ id: 'quickbooks', name: 'QuickBooks', hosts: ['quickbooks.intuit.com'], goodFor: { en: 'bookkeeping' } },
		{ id: 'xero', name: 'Xero', hosts: ['xero.com'], goodFor: { en: 'bookkeeping' } },
		{ id: 'paypal', name: 'PayPal', hosts: ['paypal.com'], goodFor: { en: 'payments' } },
		{ id: 'wise', name: 'Wise', hosts: ['wise.com'], goodFor: { en: 'payments abroad' } },
		{ id: 'bill', name: 'BILL', hosts: ['bill.com'], goodFor: { en: 'paying invoices' } },
		{ id: 'splitwise', name: 'Splitwise', hosts: ['splitwise.com'], goodFor: { en: 'sharing a bill' } },
	]),
];
