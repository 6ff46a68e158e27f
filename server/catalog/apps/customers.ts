import { inCategory } from '../app-input.ts';

/** Finding customers, and answering them. */
export const customerApps = [
	...inCategory('crm', [
		{
			id: 'salesforce',
			name: 'Salesforce',
			hosts: ['salesforce.com', 'force.com'],
			standing: 'approved',
			goodFor: { en: 'customers, offers and forecasts', de: 'Kunden, Angebote und Prognosen' },
			access: {
				en: 'Your sales liaison gives you a seat.',
				de: 'Einen Platz gibt Ihnen die Kontaktperson für den Vertrieb.',
			},
		},
		{
			id: 'hubspot',
			name: 'HubSpot',
			hosts: ['hubspot.com'],
			standing: 'approved',
			goodFor: { en: 'leads from campaigns', de: 'Kontakte aus Kampagnen' },
		},
		{
			id: 'linkedin-sales-navigator',
			name: 'LinkedIn Sales Navigator',
			hosts: ['linkedin.com/sales'],
			goodFor: { en: 'finding the right person in a company', de: 'die richtige Person in einer Firma finden' },
		},
		{
			id: 'apollo-io',
			name: 'Apollo.io',
			hosts: ['apollo.io'],
			standing: 'unsanctioned',
			why: {
				en: 'The people listed there never agreed to hear from us.',
				de: 'Die Menschen, die dort stehen, haben nie zugestimmt, von uns zu hören.',
			},
			goodFor: { en: 'addresses of possible customers' },
		},
		{ id: 'lusha', name: 'Lusha', hosts: ['lusha.com'], goodFor: { en: 'addresses of possible customers' } },
		{ id: 'zoominfo', name: 'ZoomInfo', hosts: ['zoominfo.com'], goodFor: { en: 'addresses of possible customers' } },
		{ id: 'pipedrive', name: 'Pipedrive', hosts: ['pipedrive.com'], goodFor: { en: 'a simple sales pipeline' } },
		{
			id: 'zoho-crm',
			name: 'Zoho CRM',
			hosts: ['crm.zoho.com', 'crm.zoho.eu', 'zoho.com/crm'],
			goodFor: { en: 'customers and offers' },
		},
		{ id: 'dynamics-365', name: 'Dynamics 365', hosts: ['dynamics.com'], goodFor: { en: 'customers and orders' } },
		{ id: 'copper', name: 'Copper', hosts: ['copper.com'], goodFor: { en: 'customers beside Gmail' } },
		{ id: 'close', name: 'Close', hosts: ['close.com'], goodFor: { en: 'calls to customers' } },
		{ id: 'attio', name: 'Attio', hosts: ['attio.com'], goodFor: { en: 'customers in a flexible table' } },
		{ id: 'insightly', name: 'Insightly', hosts: ['insightly.com'], goodFor: { en: 'customers and projects' } },
	]),

	...inCategory('help-desk', [
		{
			id: 'zendesk',
			name: 'Zendesk',
			hosts: ['zendesk.com'],
			standing: 'approved',
			goodFor: { en: 'answers to customers, from any channel', de: 'Antworten an Kunden, aus jedem Kanal' },
		},
		{
			id: 'servicenow',
			name: 'ServiceNow',
			hosts: ['servicenow.com', 'service-now.com'],
			standing: 'tolerated',
			goodFor: { en: 'tickets at a partner' },
		},
		{
			id: 'tawk-to',
			name: 'tawk.to',
			hosts: ['tawk.to'],
			standing: 'unsanctioned',
			why: {
				en: 'What customers write there would be kept without a contract between them and us.',
				de: 'Was Kunden dort schreiben, läge ohne Vertrag bei einem Anbieter.',
			},
			goodFor: { en: 'chat on a website' },
		},
		{ id: 'freshdesk', name: 'Freshdesk', hosts: ['freshdesk.com'], goodFor: { en: 'tickets from customers' } },
		{ id: 'intercom', name: 'Intercom', hosts: ['intercom.com'], goodFor: { en: 'chat on a website' } },
		{ id: 'help-scout', name: 'Help Scout', hosts: ['helpscout.com'], goodFor: { en: 'a shared mailbox' } },
		{ id: 'front', name: 'Front', hosts: ['front.com', 'frontapp.com'], goodFor: { en: 'a shared mailbox' } },
		{ id: 'crisp', name: 'Crisp', hosts: ['crisp.chat'], goodFor: { en: 'chat on a website' } },
		{ id: 'tidio', name: 'Tidio', hosts: ['tidio.com'], goodFor: { en: 'chat on a website' } },
		{ id: 'livechat', name: 'LiveChat', hosts: ['livechat.com'], goodFor: { en: 'chat on a website' } },
		{ id: 'gorgias', name: 'Gorgias', hosts: ['gorgias.com'], goodFor: { en: "an online shop's customers" } },
	]),
];
