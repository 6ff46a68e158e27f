import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '../../utils/contracts/zod.ts';
import { runNode } from '../run.ts';
import { tool } from '../tool.ts';
import type { Step, Tally } from './step.ts';

const Report = z.object({
	numTotalTests: z.int(),
	numPassedTests: z.int(),
	testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const minute = 60_000;

/** Reads vitest's report: what was skipped has failed, and so has a file that could not even be loaded. */
export function tallyReport(text: string, exitCode: number | null): Tally {
	const { numTotalTests, numPassedTests, testResults } = Report.parse(JSON.parse(text));
	const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
	const failed = numTotalTests - numPassedTests + unloaded.length;
	return { passed: numPassedTests, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
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
				console.log(`not run: ${reason}`);
				return { passed: 0, failed: await countTests(project) };
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
				const { code } = await runNode(tool('vitest'), args, { show: true, timeout: 40 * minute });
				if (!existsSync(file)) return { passed: 0, failed: await countTests(project) };
				return tallyReport(readFileSync(file, 'utf8'), code);
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		},
	};
}
