import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Judged, judgeAll, scoreOf, wrong } from '../../fixtures/signin/judge.ts';

describe('pages that ask for an account, and pages that do not', () => {
	let folder: string;
	let judged: Judged[];

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'signpost-judge-'));
		judged = await judgeAll(folder);
	});
	afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

	test('there are enough of both, and a third is kept aside', () => {
		const signIns = judged.filter(({ isSignIn }) => isSignIn);
		expect(signIns.length).toBeGreaterThanOrEqual(30);
		expect(judged.length - signIns.length).toBeGreaterThanOrEqual(30);
		expect(judged.filter(({ isKeptAside }) => isKeptAside)).toHaveLength(Math.round(judged.length / 3));
	});

	test('those that one may tune by are told apart', () => {
		expect(wrong(judged)).toEqual([]);
	});

	test('those kept aside are told apart almost always', () => {
		const { precision, recall } = scoreOf(judged.filter(({ isKeptAside }) => isKeptAside));
		expect(precision).toBeGreaterThanOrEqual(0.95);
		expect(recall).toBeGreaterThanOrEqual(0.95);
	});
});
