import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Hands } from '../support/hands.ts';

/** One way of a person to hand a file to a widget. */
export interface Way {
	title: string;
	/** How many files the server gets. */
	files: number;
	take(hands: Hands, page: Page): Promise<void>;
	/** What there is still to do once the page has the files. */
	finish?(page: Page): Promise<void>;
}

/** A widget as its makers publish it, in a page of its own. */
export interface Widget {
	/** Its page in `pages`, and what that is told behind a question mark. */
	page: string;
	title: string;
	/** Something that is there as soon as the widget is. */
	ready: string;
	ways: readonly Way[];
}

const folder = join(import.meta.dirname, '..', 'files');
const at = (name: string) => join(folder, name);

/** Clicks as soon as it stands still: widgets move when they start. */
function click(page: Page, selector: string): Promise<void> {
	return page.locator(selector).click();
}

function chosen(selector: string, names: readonly string[]): Way {
	const take: Way['take'] = (hands, page) => hands.choose(() => click(page, selector), names.map(at));
	return { title: 'choose', files: names.length, take };
}

function dropped(selector: string, names: readonly string[]): Way {
	return { title: 'drop', files: names.length, take: (hands) => hands.drop(selector, { files: names.map(at) }) };
}

/** Where a browser has pickers of its own for pages, the tests stand in for them: see pages/handles.js. */
function opened(title: string, selector: string, name: string, files: number): Way {
	return {
		title,
		files,
		async take(hands, page) {
			const open = () => click(page, selector);
			const hasPickers = await page.evaluate(() => 'showOpenFilePicker' in window);
			await (hasPickers ? open() : hands.choose(open, [at(name)]));
		},
	};
}

function pasted(selector: string): Way {
	return { title: 'paste', files: 1, take: (hands) => hands.paste(selector, { files: [at('picture.png')] }) };
}

/** As soon as the form shows that it has the file: a browser brings it a moment after the picker is gone. */
async function sendForm(page: Page): Promise<void> {
	const hasFile = (field: Element) => field instanceof HTMLInputElement && field.files?.length === 1;
	await page.locator('#file').filter(hasFile).wait();
	await click(page, '#send');
}

export const widgets: readonly Widget[] = [
	{
		page: 'uppy.html?dashboard',
		title: 'Uppy, Dashboard and tus',
		ready: '.uppy-Dashboard-browse',
		ways: [
			chosen('.uppy-Dashboard-browse', ['a.txt']),
			dropped('.uppy-Dashboard-inner', ['b.txt']),
			pasted('.uppy-Dashboard-browse'),
		],
	},
	{
		page: 'uppy.html?drag-drop',
		title: 'Uppy, DragDrop and XHR',
		ready: '.uppy-DragDrop-container',
		ways: [chosen('.uppy-DragDrop-container', ['a.txt']), dropped('.uppy-DragDrop-container', ['b.txt'])],
	},
	{
		page: 'filepond.html',
		title: 'FilePond',
		ready: '.filepond--drop-label[style*="opacity: 1"]',
		ways: [
			chosen('.filepond--label-action', ['a.txt']),
			dropped('.filepond--root', ['b.txt']),
			pasted('.filepond--browser'),
		],
	},
	{
		page: 'dropzone.html',
		title: 'Dropzone',
		ready: '.dz-clickable',
		ways: [chosen('.dz-button', ['a.txt']), dropped('#widget', ['b.txt'])],
	},
	{
		page: 'react-dropzone.html',
		title: 'react-dropzone',
		ready: '#zone',
		ways: [chosen('#zone', ['a.txt']), dropped('#zone', ['b.txt'])],
	},
	{
		page: 'browser-fs-access.html',
		title: 'browser-fs-access',
		ready: '#file',
		ways: [opened('open', '#file', 'a.txt', 1), opened('open a folder', '#folder', 'folder', 2)],
	},
	{
		page: 'tinymce.html',
		title: 'TinyMCE',
		ready: '[data-ready] .tox-edit-area iframe',
		ways: [pasted('.tox-edit-area iframe'), dropped('.tox-edit-area iframe', ['picture.png'])],
	},
	{
		page: 'form.html',
		title: 'a plain form',
		ready: '#send',
		ways: [{ ...chosen('#file', ['a.txt']), finish: sendForm }],
	},
];
