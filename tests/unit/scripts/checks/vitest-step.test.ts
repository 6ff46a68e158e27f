import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tallyReport } from '../../../../scripts/checks/vitest-step.ts';
import { root } from '../../../../scripts/tool.ts';

interface Ran {
	fullName: string;
	status: string;
	failureMessages?: string[];
}

const fine = (fullName: string): Ran => ({ fullName, status: 'passed' });

/** vitest's report on one file. */
function report(tests: readonly Ran[], message = '', isFailedAround = message !== ''): string {
	const failed = isFailedAround || tests.some(({ status }) => status === 'failed');
	return JSON.stringify({
		numTotalTests: tests.length,
		numPassedTests: tests.filter(({ status }) => status === 'passed').length,
		testResults: [
			{
				name: join(root, 'tests/unit/a.test.ts'),
				status: failed ? 'failed' : 'passed',
				message,
				assertionResults: tests,
			},
		],
	});
}

describe('the tally of a test run', () => {
	test('counts what passed', () => {
		expect(tallyReport(report([fine('a'), fine('b')]), 0)).toEqual({ passed: 2, failed: 0, faults: [] });
	});

	test('names what failed, with the first line of why', () => {
		const failure = {
			fullName: 'b',
			status: 'failed',
			failureMessages: ['\u001b[31mno such luck\u001b[39m\n  at x.ts:1'],
		};
		expect(tallyReport(report([fine('a'), failure]), 1)).toEqual({
			passed: 1,
			failed: 1,
			faults: ['tests/unit/a.test.ts: b: no such luck'],
		});
	});

	test('counts what was skipped as failed', () => {
		expect(tallyReport(report([fine('a'), { fullName: 'b', status: 'skipped' }]), 0)).toEqual({
			passed: 1,
			failed: 1,
			faults: ['tests/unit/a.test.ts: b: skipped'],
		});
	});

	test('counts a file that could not be loaded as failed', () => {
		expect(tallyReport(report([], 'Cannot find module'), 1)).toEqual({
			passed: 0,
			failed: 1,
			faults: ['tests/unit/a.test.ts: Cannot find module'],
		});
	});

	test('counts a file that fails after its tests as failed, and names it, though nobody says why', () => {
		expect(tallyReport(report([fine('a')], '', true), 1)).toEqual({
			passed: 1,
			failed: 1,
			faults: ['tests/unit/a.test.ts: failed before its tests or after them'],
		});
	});

	test('never calls a run good whose exit code says otherwise', () => {
		expect(tallyReport(report([fine('a')]), 1)).toMatchObject({ passed: 1, failed: 1 });
		expect(tallyReport(report([fine('a')]), null)).toMatchObject({ passed: 1, failed: 1 });
	});
});
