import { describe, expect, test } from 'vitest';
import { tallyReport } from '../../../../scripts/checks/vitest-step.ts';

function report(total: number, passed: number, files: { status: string; tests: number }[]): string {
	return JSON.stringify({
		numTotalTests: total,
		numPassedTests: passed,
		testResults: files.map(({ status, tests }) => ({ status, assertionResults: Array(tests).fill({}) })),
	});
}

describe('the tally of a test run', () => {
	test('counts what passed', () => {
		expect(tallyReport(report(3, 3, [{ status: 'passed', tests: 3 }]), 0)).toEqual({ passed: 3, failed: 0 });
	});

	test('counts what was skipped as failed', () => {
		expect(tallyReport(report(3, 2, [{ status: 'passed', tests: 3 }]), 0)).toEqual({ passed: 2, failed: 1 });
	});

	test('counts a file that could not be loaded as failed', () => {
		const files = [
			{ status: 'passed', tests: 2 },
			{ status: 'failed', tests: 0 },
		];
		expect(tallyReport(report(2, 2, files), 1)).toEqual({ passed: 2, failed: 1 });
	});

	test('never calls a run good whose exit code says otherwise', () => {
		expect(tallyReport(report(2, 2, [{ status: 'passed', tests: 2 }]), 1)).toEqual({ passed: 2, failed: 1 });
		expect(tallyReport(report(2, 2, [{ status: 'passed', tests: 2 }]), null)).toEqual({ passed: 2, failed: 1 });
	});
});
