import type { PolicySourceInput } from '../../utils/contracts/policy-source.ts';

/** The jobs that apps are there for, in plain words. `goodFor` completes "For …, these are ready to use today". */
export const categories: PolicySourceInput['categories'] = [
	{
		id: 'boards',
		name: { en: 'Project boards', de: 'Projekt-Boards' },
		goodFor: { en: 'boards and plans', de: 'Boards und Pläne' },
	},
	{
		id: 'notes',
		name: { en: 'Notes and wikis', de: 'Notizen und Wikis' },
		goodFor: { en: 'notes and shared knowledge', de: 'Notizen und gemeinsames Wissen' },
	},
	{
		id: 'documents',
		name: { en: 'Documents', de: 'Dokumente' },
		goodFor: { en: 'texts, tables and slides', de: 'Texte, Tabellen und Folien' },
	},
	{
		id: 'whiteboards',
		name: { en: 'Whiteboards and diagrams', de: 'Whiteboards und Diagramme' },
		goodFor: { en: 'workshops and sketches', de: 'Workshops und Skizzen' },
	},
	{
		id: 'files',
		name: { en: 'File sharing', de: 'Dateien teilen' },
		goodFor: { en: 'keeping and sending files', de: 'Dateien, die bleiben oder verschickt werden' },
	},
	{
		id: 'pastes',
		name: { en: 'Paste-bins and throwaway hosts', de: 'Paste-Dienste und Wegwerf-Ablagen' },
		goodFor: { en: 'passing on a snippet', de: 'kurze Textstücke' },
	},
	{
		id: 'short-links',
		name: { en: 'Short links', de: 'Kurzlinks' },
		goodFor: { en: 'short links', de: 'kurze Links' },
	},
	{
		id: 'pdf',
		name: { en: 'PDF tools', de: 'PDF-Werkzeuge' },
		goodFor: { en: 'PDF files', de: 'PDF-Dateien' },
	},
	{
		id: 'signatures',
		name: { en: 'E-signature', de: 'E-Signatur' },
		goodFor: { en: 'signing online', de: 'Unterschriften im Netz' },
	},
	{
		id: 'chat',
		name: { en: 'Chat', de: 'Chat' },
		goodFor: { en: 'chat with colleagues', de: 'Chats mit Kollegen' },
	},
	{
		id: 'mail',
		name: { en: 'E-mail', de: 'E-Mail' },
		goodFor: { en: 'e-mail', de: 'E-Mails' },
	},
	{
		id: 'meetings',
		name: { en: 'Video meetings', de: 'Videokonferenzen' },
		goodFor: { en: 'meetings', de: 'Besprechungen' },
	},
	{
		id: 'webinars',
		name: { en: 'Webinars and events', de: 'Webinare und Veranstaltungen' },
		goodFor: { en: 'webinars and events', de: 'Webinare und Veranstaltungen' },
	},
	{
		id: 'scheduling',
		name: { en: 'Scheduling', de: 'Terminfindung' },
		goodFor: { en: 'finding a date', de: 'die Suche nach einem Termin' },
	},
	{
		id: 'design',
		name: { en: 'Design', de: 'Gestaltung' },
		goodFor: { en: 'designs and pictures', de: 'Entwürfe und Bilder' },
	},
	{
		id: 'video',
		name: { en: 'Video', de: 'Video' },
		goodFor: { en: 'making videos', de: 'eigene Videos' },
	},
	{
		id: 'websites',
		name: { en: 'Websites', de: 'Webseiten' },
		goodFor: { en: 'landing pages and websites', de: 'Landingpages und Webseiten' },
	},
	{
		id: 'forms',
		name: { en: 'Forms and surveys', de: 'Formulare und Umfragen' },
		goodFor: { en: 'forms and surveys', de: 'Formulare und Umfragen' },
	},
	{
		id: 'email-marketing',
		name: { en: 'E-mail marketing', de: 'E-Mail-Marketing' },
		goodFor: { en: 'newsletters', de: 'Newsletter' },
	},
	{
		id: 'social',
		name: { en: 'Social media', de: 'Social Media' },
		goodFor: { en: 'planning posts', de: 'geplante Beiträge' },
	},
	{
		id: 'analytics',
		name: { en: 'Analytics', de: 'Auswertung' },
		goodFor: { en: 'figures and reports', de: 'Zahlen und Berichte' },
	},
	{
		id: 'crm',
		name: { en: 'Customers and leads', de: 'Kunden und Kontakte' },
		goodFor: { en: 'customers and leads', de: 'Kunden und Kontakte' },
	},
	{
		id: 'help-desk',
		name: { en: 'Help desk', de: 'Kundendienst' },
		goodFor: { en: 'answering customers', de: 'Antworten an Kunden' },
	},
	{
		id: 'ai',
		name: { en: 'AI assistants', de: 'KI-Assistenten' },
		goodFor: { en: 'drafts and answers from an assistant', de: 'Entwürfe und Antworten vom Assistenten' },
	},
	{
		id: 'translation',
		name: { en: 'Translation and writing', de: 'Übersetzen und Schreiben' },
		goodFor: { en: 'translations and better sentences', de: 'Übersetzungen und bessere Sätze' },
	},
	{
		id: 'passwords',
		name: { en: 'Passwords', de: 'Passwörter' },
		goodFor: { en: 'passwords', de: 'Passwörter' },
	},
	{
		id: 'code',
		name: { en: 'Code', de: 'Code' },
		goodFor: { en: 'code', de: 'Code' },
	},
	{
		id: 'automation',
		name: { en: 'Automation', de: 'Automatisierung' },
		goodFor: { en: 'steps that run by themselves', de: 'Abläufe, die von selbst laufen' },
	},
	{
		id: 'hr',
		name: { en: 'Hiring and people', de: 'Personal' },
		goodFor: { en: 'hiring and people', de: 'Bewerbungen und Personal' },
	},
	{
		id: 'finance',
		name: { en: 'Finance and expenses', de: 'Finanzen und Spesen' },
		goodFor: { en: 'expenses and invoices', de: 'Spesen und Rechnungen' },
	},
];
