import { describe, expect, test } from 'vitest';
import { nameFromHost, vendorPage } from '../../../../scripts/stage/vendor-page.ts';

const vendor = { name: 'Acme <Notes>', job: 'notes & wikis' };

describe('a stand-in page', () => {
	test('is the same every time', () => {
		expect(vendorPage('acme.example', '/', vendor)).toBe(vendorPage('acme.example', '/', vendor));
	});

	test('takes names as text', () => {
		const page = vendorPage('acme.example', '/signup', vendor);
		expect(page).toContain('Create your Acme &lt;Notes&gt; account');
		expect(page).not.toContain('<Notes>');
	});

	test('has the forms of a sign-up and an upload', () => {
		expect(vendorPage('acme.example', '/signup', vendor)).toContain('autocomplete="new-password"');
		expect(vendorPage('acme.example', '/upload', vendor)).toContain('type="file"');
	});

	test('finds a name where nobody gave one', () => {
		expect(nameFromHost('app.acme-notes.com')).toBe('Acme notes');
		expect(nameFromHost('localhost')).toBe('Localhost');
	});
});
