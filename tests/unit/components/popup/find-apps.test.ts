import { expect, test } from 'vitest';
import { findApps } from '../../../../components/popup/find-apps.ts';
import type { ApprovedApp } from '../../../../utils/contracts/view.ts';

function app(name: string, category: string, does: string, goodFor = ''): ApprovedApp {
	return { id: name.toLowerCase(), name, category, does, goodFor, open: 'https://example.com/', access: null };
}

const english = [
	app('SharePoint', 'File sharing', 'sending and sharing files', 'large files inside and outside the company'),
	app('OneDrive', 'File sharing', 'sending and sharing files', 'your own files on every device'),
	app('Asana', 'Boards', 'boards and plans', 'campaign plans, many teams on one board'),
	app('Teams', 'Meetings', 'calls and meetings', 'video calls with up to 300 people'),
];
const found = (wish: string, apps = english, language = 'en') => findApps(apps, wish, language).map(({ name }) => name);

test('what somebody wants to do finds what does it, the best first', () => {
	expect(found('send large files')).toEqual(['SharePoint', 'OneDrive']);
	expect(found('plan a campaign')).toEqual(['Asana']);
	expect(found('a video call')).toEqual(['Teams']);
});

test('a name finds its app, half of it too', () => {
	expect(found('asana')).toEqual(['Asana']);
	expect(found('Share')[0]).toBe('SharePoint');
});

test('nothing typed is everything, in its order', () => {
	expect(found(' ')).toEqual(english.map(({ name }) => name));
});

test('what nothing does finds nothing', () => {
	expect(found('bake a cake')).toEqual([]);
});

test('accents, endings and writing without spaces are no obstacle', () => {
	const german = [app('SharePoint', 'Dateien', 'große Dateien teilen'), app('Asana', 'Boards', 'Boards und Pläne')];
	expect(found('grosse Datei', german, 'de')).toEqual(['SharePoint']);
	expect(found('plane', german, 'de')).toEqual(['Asana']);
	const japanese = [app('SharePoint', 'ファイル', '大きなファイルを送る'), app('Asana', 'ボード', 'ボードと計画')];
	expect(found('ファイルを送りたい', japanese, 'ja')).toEqual(['SharePoint']);
	expect(found('計画', japanese, 'ja')).toEqual(['Asana']);
});
