import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from '../../utils/contracts/zod.ts';
import { runNode } from '../run.ts';
import { root, tool } from '../tool.ts';
import type { Step, Tally } from './step.ts';

const Report = z.object({
	numTotalTests: z.int(),
	numPassedTests: z.int(),
	testResults: z.array(
		z.object({
			name: z.string(),
			status: z.string(),
			message: z.string(),
			assertionResults: z.array(
				z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
			),
		}),
	),
});
type TestFile = z.infer<typeof Report>['testResults'][number];

const patienceMinutes = 60;
const minute = 60_000;

/** The first line of an error, as a terminal would show it. */
function firstLine(message: string | undefined): string {
	return stripVTControlCharacters(message ?? '').split('\n', 1)[0] ?? '';
}

/** Whether a file failed before its tests or after them, so that none of them tells. */
function isFailedAround(file: TestFile): boolean {
	return file.status === 'failed' && file.assertionResults.every(({ status }) => status === 'passed');
}

function faultsOf(file: TestFile): string[] {
	const path = relative(root, file.name);
	if (isFailedAround(file)) return [`${path}: ${firstLine(file.message) || 'failed before its tests or after them'}`];
	return file.assertionResults
		.filter((one) => one.status !== 'passed')
		.map((one) => `${path}: ${one.fullName}: ${firstLine(one.failureMessages?.[0]) || one.status}`);
}

/** Reads vitest's report: what was skipped has failed, and so has a file with a fault around its tests. */
export function tallyReport(text: string, exitCode: number | null): Tally {
	const { numTotalTests, numPassedTests, testResults } = Report.parse(JSON.parse(text));
	const failed = numTotalTests - numPassedTests + testResults.filter(isFailedAround).length;
	return {
		passed: numPassedTests,
		failed: exitCode === 0 ? failed : Math.max(failed, 1),
		faults: testResults.flatMap(faultsOf),
	};
}

/** How many tests a project has; 1 where not even that can be found out. */
async function countTests(project: string): Promise<number> {
	const { code, output } = await runNode(tool('vitest'), ['list', '--project', project, '--json']);
	if (code !== 0) return 1;
	const listed = z.array(z.unknown()).safeParse(JSON.parse(output.slice(output.indexOf('['))));
	return listed.success ? Math.max(listed.data.length, 1) : 1;
}

/**
 * The tests of one vitest project.
 *
 * @param whyNot says why they can't run, `null` when they can; then all of them have failed
 */
export function vitestStep(name: string, project: string, whyNot: () => string | null = () => null): Step {
	return {
		name,
		async run() {
			const reason = whyNot();
			if (reason !== null) {
				return { passed: 0, failed: await countTests(project), faults: [`${name}: not run: ${reason}`] };
			}
			const folder = mkdtempSync(join(tmpdir(), 'signpost-report-'));
			try {
				const file = join(folder, 'report.json');
				const args = [
					'run',
					'--project',
					project,
					'--reporter=default',
					'--reporter=json',
					`--outputFile.json=${file}`,
				];
				const { code } = await runNode(tool('vitest'), args, { show: true, timeout: patienceMinutes * minute });
				if (!existsSync(file)) {
					const why = code === null ? `cut off after ${patienceMinutes} minutes` : `no report, exit code ${code}`;
					return { passed: 0, failed: await countTests(project), faults: [`${name}: ${why}`] };
				}
				return tallyReport(readFileSync(file, 'utf8'), code);
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		},
	};
}
