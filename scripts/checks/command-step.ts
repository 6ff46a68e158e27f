import { runNode } from '../run.ts';
import { tool } from '../tool.ts';
import { notOk, ok, type Step } from './step.ts';

/** A step that one tool decides by its exit code; what it wrote is shown when it says no. */
export function commandStep(name: string, packageName: string, command: string, ...args: string[]): Step {
	return {
		name,
		async run() {
			const { code, output } = await runNode(tool(packageName, command), args);
			if (code === 0) return ok;
			process.stdout.write(output);
			return notOk;
		},
	};
}
