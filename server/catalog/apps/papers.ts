import { inCategory } from '../app-input.ts';

/** Changing and signing what is written. */
export const paperApps = [
	...inCategory('pdf', [
		{
			id: 'acrobat',
			name: 'Adobe Acrobat',
			hosts: ['acrobat.adobe.com', 'documentcloud.adobe.com'],
			standing: 'approved',
			goodFor: { en: 'merging, shrinking and filling in PDFs', de: 'PDFs verbinden, verkleinern und ausfüllen' },
		},
		{
			id: 'ilovepdf',
			name: 'iLovePDF',
			hosts: ['ilovepdf.com'],
			standing: 'unsanctioned',
			why: {
				en: 'Your document would go to a server that Northwind has no contract with.',
				de: 'Ihr Dokument ginge auf einen Server, für den Northwind keinen Vertrag hat.',
			},
			goodFor: { en: 'changing PDFs' },
		},
		{
			id: 'smallpdf',
			name: 'Smallpdf',
			hosts: ['smallpdf.com'],
			standing: 'unsanctioned',
			why: {
				en: 'Your document would go to a server that Northwind has no contract with.',
				de: 'Ihr Dokument ginge auf einen Server, für den Northwind keinen Vertrag hat.',
			},
			goodFor: { en: 'changing PDFs' },
		},
		{ id: 'pdf24', name: 'PDF24', hosts: ['pdf24.org'], goodFor: { en: 'changing PDFs' } },
		{ id: 'sejda', name: 'Sejda', hosts: ['sejda.com'], goodFor: { en: 'changing PDFs' } },
	]),

	...inCategory('signatures', [
		{
			id: 'docusign',
			name: 'Docusign',
			hosts: ['docusign.com', 'docusign.net'],
			standing: 'approved',
			goodFor: { en: 'contracts that customers sign', de: 'Verträge, die Kunden unterschreiben' },
		},
		{
			id: 'acrobat-sign',
			name: 'Adobe Acrobat Sign',
			hosts: ['adobesign.com', 'echosign.com'],
			standing: 'tolerated',
			goodFor: { en: 'signing what a partner sends' },
		},
		{
			id: 'dropbox-sign',
			name: 'Dropbox Sign',
			hosts: ['sign.dropbox.com', 'hellosign.com'],
			goodFor: { en: 'contracts' },
		},
		{ id: 'pandadoc', name: 'PandaDoc', hosts: ['pandadoc.com'], goodFor: { en: 'offers and contracts' } },
		{ id: 'skribble', name: 'Skribble', hosts: ['skribble.com'], goodFor: { en: 'signatures that count like ink' } },
		{ id: 'yousign', name: 'Yousign', hosts: ['yousign.com'], goodFor: { en: 'contracts' } },
		{ id: 'signnow', name: 'signNow', hosts: ['signnow.com'], goodFor: { en: 'contracts' } },
	]),
];
