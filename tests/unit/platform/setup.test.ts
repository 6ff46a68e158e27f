import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseOpener } from '../../../utils/platform/database.ts';
import { type Setup, setup } from '../../../utils/platform/setup.ts';
import { vault } from '../../../utils/platform/vault.ts';

const deskUrl = 'https://signpost.northwind.example';
const enrolmentKey = 'a-key-of-at-least-sixteen';
const managed = { deskUrl, enrolmentKey };

let now: number;
let answer: () => Promise<Record<string, unknown>>;
let browser: Setup;
let databases = 0;

beforeEach(() => {
	now = 0;
	answer = async () => ({});
	browser = setup(
		vault(databaseOpener(`setup-${databases++}`)),
		() => answer(),
		() => now,
	);
});

const deskNow = async () => (await browser.effective()).config?.deskUrl;

describe('what the organization sets', () => {
	test('applies, and is answered from what was last known', async () => {
		answer = async () => managed;
		expect(await browser.refresh(false)).toBe(true);
		answer = () => new Promise(() => undefined);
		expect(await deskNow()).toBe(deskUrl);
	});

	test('is not forgotten because the browser has not loaded it yet', async () => {
		answer = async () => managed;
		await browser.refresh(false);
		answer = async () => ({});
		expect(await browser.refresh(false)).toBe(false);
		expect(await deskNow()).toBe(deskUrl);
	});

	test('is forgotten when it is still not there a minute later, or the browser says that it is gone', async () => {
		answer = async () => managed;
		await browser.refresh(false);
		answer = async () => ({});
		await browser.refresh(false);
		now = 61_000;
		expect(await browser.refresh(false)).toBe(true);
		expect(await deskNow()).toBeUndefined();

		answer = async () => managed;
		await browser.refresh(false);
		answer = async () => ({});
		expect(await browser.refresh(true)).toBe(true);
		expect(await deskNow()).toBeUndefined();
	});

	test('may be nothing at all, where the browser rejects the question', async () => {
		answer = () => Promise.reject(new Error('Managed storage manifest not found'));
		expect(await browser.refresh(false)).toBe(false);
		expect((await browser.effective()).setUp).toBe('missing');
	});
});

describe('what a person enters', () => {
	test('applies when it is right', async () => {
		expect(await browser.save({ deskUrl: `${deskUrl}/`, enrolmentKey, email: '' })).toEqual([]);
		expect((await browser.effective()).config).toEqual({ deskUrl, enrolmentKey, groups: [], policyKeys: [] });
	});

	test('changes nothing when a part of it is wrong or missing', async () => {
		expect((await browser.save({ deskUrl: 'signpost', enrolmentKey })).map(({ path }) => path)).toEqual(['deskUrl']);
		expect((await browser.save({ deskUrl })).map(({ path }) => path)).toEqual(['enrolmentKey']);
		expect((await browser.effective()).setUp).toBe('missing');
	});

	test('is kept while the organization changes what it set, and that is kept too', async () => {
		answer = async () => ({ groups: ['sales'] });
		expect(await Promise.all([browser.save({ deskUrl, enrolmentKey }), browser.refresh(true)])).toEqual([[], true]);
		expect((await browser.effective()).config).toEqual({ deskUrl, enrolmentKey, groups: ['sales'], policyKeys: [] });
	});

	test('cannot change what the organization set, and is shown beside it', async () => {
		answer = async () => managed;
		await browser.refresh(false);
		expect(await browser.save({ deskUrl: 'https://else.example', groups: ['sales'] })).toEqual([]);
		expect(await browser.view()).toEqual({
			deskUrl,
			enrolmentKey,
			policyKeys: [],
			groups: ['sales'],
			email: '',
			locked: ['deskUrl', 'enrolmentKey'],
		});
	});
});
