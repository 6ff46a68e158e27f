// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../../components/options/options.tsx';
import { wordsFor } from '../../../../components/words/words-for.ts';
import { at, now, status } from '../../../fixtures/gallery/samples.ts';
import { screen } from '../screen.ts';

const empty = { deskUrl: '', enrolmentKey: '', policyKeys: [], groups: [], email: '', locked: [] };

function options(props: Partial<OptionsProps>) {
	return screen(
		<Options
			words={wordsFor(['en-US'])}
			now={now}
			setup={empty}
			status={null}
			faults={[]}
			saving={false}
			saved={false}
			checking={false}
			preferences={null}
			snoozes={[]}
			onPreferences={vi.fn()}
			onEndSnooze={vi.fn()}
			onSave={vi.fn()}
			onCheckNow={vi.fn()}
			onWhatItSees={vi.fn()}
			{...props}
		/>,
	);
}

test('what is typed is saved: lists taken apart, what is empty left out', () => {
	const onSave = vi.fn();
	const view = options({ onSave });
	view.type('Desk address', ' http://127.0.0.1:8787 ');
	view.type('Enrolment key', 'nw-4c1b-9a77-0c4be1f2a640');
	view.type('Groups', 'marketing, sales\nbrand');
	view.press('Save');
	expect(onSave).toHaveBeenCalledWith({
		deskUrl: 'http://127.0.0.1:8787',
		enrolmentKey: 'nw-4c1b-9a77-0c4be1f2a640',
		groups: ['marketing', 'sales', 'brand'],
	});
});

test('what is wrong is said next to its field', () => {
	const faults = [{ path: 'policyKeys[0]', found: '"abc"', expected: '43 characters of base64url (32 bytes)' }];
	const view = options({ setup: { ...empty, policyKeys: ['abc'] }, faults });
	const field = view.query('#policyKeys');
	expect(field?.getAttribute('aria-invalid')).toBe('true');
	expect(field?.getAttribute('aria-describedby')).toContain('policyKeys-fault');
	expect(view.query('#policyKeys-fault')?.textContent).toContain('A key has 43 letters');
	expect(view.text()).toContain('Nothing was saved yet: one field needs another look.');
});

test('what the organization set is shown and locked', () => {
	const onSave = vi.fn();
	const view = options({
		setup: { ...empty, deskUrl: 'https://signpost.northwind.example', locked: ['deskUrl'] },
		onSave,
	});
	expect(view.query('#deskUrl')?.hasAttribute('readonly')).toBe(true);
	expect(view.text()).toContain('Set by your organization');
	view.type('Groups', 'marketing');
	view.press('Save');
	expect(onSave).toHaveBeenCalledWith({ groups: ['marketing'] });
});

test('where all of it is set there is nothing to save', () => {
	const locked = ['deskUrl', 'enrolmentKey', 'policyKeys', 'groups', 'email'];
	const view = options({ setup: { ...empty, locked } });
	expect(view.text()).toContain('There’s nothing left to do.');
	expect(view.buttons()).not.toContain('Save');
});

test('after saving it says what happened next', () => {
	expect(options({ saved: true, status: status() }).text()).toContain(
		'Connected to Northwind. Version 12 of its list is in force.',
	);
	expect(options({ saved: true, status: status({ policy: null }) }).text()).toContain('Signpost keeps trying.');
});

test('what stays quiet is listed until when, and can be heard of again', () => {
	const onEndSnooze = vi.fn();
	const view = options({ snoozes: [{ key: 'trello', name: 'Trello', until: at(22) }], onEndSnooze });
	expect(view.text()).toContain('Trello quiet until tomorrow');
	view.press('Speak up again about Trello');
	expect(onEndSnooze).toHaveBeenCalledWith('trello');
	expect(options({}).text()).toContain('What you answer with “Not now” shows up here.');
});

test('language and appearance are the person’s own', () => {
	const view = options({ preferences: { language: 'de', appearance: 'dark' } });
	expect(view.query('#language')).toHaveProperty('value', 'de');
	expect(view.query('input[type=radio]:checked')?.parentElement?.textContent).toBe('Dark');
	expect(view.text()).toContain('日本語');
});
