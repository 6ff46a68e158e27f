import { browsersStep, whyNoBrowsers } from './checks/browsers-step.ts';
import { commandStep } from './checks/command-step.ts';
import { notOk, runStep, type Step, sum, type Tally } from './checks/step.ts';
import { vitestStep } from './checks/vitest-step.ts';

const say = (line: string) => console.log(line);
const tallies: Tally[] = [];

async function runAll(steps: readonly Step[]): Promise<boolean> {
	const before = tallies.length;
	for (const step of steps) tallies.push(await runStep(step, say));
	return sum(tallies.slice(before)).failed === 0;
}

function finish(): void {
	const { passed, failed, faults } = sum(tallies);
	for (const fault of faults) say(`✗ ${fault}`);
	say(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

process.once('uncaughtException', (error) => {
	console.error(error);
	tallies.push(notOk);
	finish();
	process.exit();
});

await runAll([
	browsersStep,
	commandStep('lint', '@biomejs/biome', 'biome', 'check', '.'),
	commandStep('types', 'typescript', 'tsc'),
	commandStep('dead code', 'knip', 'knip'),
]);
const built = await runAll([
	commandStep('build for Chrome', 'wxt', 'wxt', 'build', '-b', 'chrome'),
	commandStep('build for Edge', 'wxt', 'wxt', 'build', '-b', 'edge'),
	commandStep('build for Firefox', 'wxt', 'wxt', 'build', '-b', 'firefox', '--mv3'),
	commandStep('build of the console', 'vite', 'vite', 'build', '--config', 'server/console/vite.config.ts'),
]);
const whyNot = () => (built ? whyNoBrowsers() : 'the build failed');
await runAll([
	vitestStep('unit tests', 'unit'),
	vitestStep('rules of the repository', 'repo'),
	vitestStep('end to end', 'e2e', whyNot),
	vitestStep('installed by a policy', 'rollout', whyNot),
]);
finish();
