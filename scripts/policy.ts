import { parseArgs } from 'node:util';
import { check, diff, publish } from './policy/commands.ts';
import { DeskError, deskClient } from './policy/desk-client.ts';
import { type ExitCode, exitCodes } from './policy/exit-codes.ts';
import { faultLine } from './policy/lines.ts';

const help = `Keeps a policy in a file: in git, reviewed, published by a pipeline.

  npm run policy -- check <file> [--strict]       what stands against it; asks no desk
  npm run policy -- diff <file> --desk <url>      what publishing it would change in the desk's draft
  npm run policy -- publish <file> --desk <url>   makes it the draft and publishes it

diff and publish need the desk's SIGNPOST_ADMIN_TOKEN in the environment.

Exit codes
  0  fine: no fault, no difference, or in force
  1  diff: something differs; check --strict: there are warnings
  2  the policy is refused; each fault is printed as "place: expected …, found …"
  3  it could not be tried: arguments, file, desk or token
`;

class UsageError extends Error {}

function openDesk(url: string | undefined) {
	if (url === undefined || !URL.canParse(url)) throw new UsageError('--desk wants the address of the desk.');
	const token = process.env.SIGNPOST_ADMIN_TOKEN;
	if (!token) throw new UsageError("Set SIGNPOST_ADMIN_TOKEN to the desk's token for automation.");
	return deskClient(url, token);
}

async function main(): Promise<ExitCode> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { desk: { type: 'string' }, strict: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
	});
	const [command, file, ...rest] = positionals;
	if (values.help) {
		console.log(help);
		return exitCodes.fine;
	}
	if (file === undefined || rest.length > 0) throw new UsageError('Name one command and one file.');
	switch (command) {
		case 'check':
			return check(file, values.strict ?? false);
		case 'diff':
			return diff(file, openDesk(values.desk));
		case 'publish':
			return publish(file, openDesk(values.desk));
		default:
			throw new UsageError(`There is no command "${command}".`);
	}
}

function isUsage(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	if (isUsage(error)) console.error(`\n${help}`);
	const refusal = error instanceof DeskError ? error : null;
	for (const fault of refusal?.faults ?? []) console.error(faultLine(fault));
	process.exitCode = refusal?.policyRefused ? exitCodes.refused : exitCodes.failed;
}
