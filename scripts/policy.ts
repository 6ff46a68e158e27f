import { parseArgs } from 'node:util';
import type { PolicyKeys } from '../utils/contracts/admin.ts';
import { check, diff, dryRun, publish, pull } from './policy/commands.ts';
import { type DeskClient, DeskError, deskClient } from './policy/desk-client.ts';
import { type ExitCode, exitCodes } from './policy/exit-codes.ts';
import { exportFromBundle, exportFromDesk } from './policy/export-static.ts';
import { help } from './policy/help.ts';
import { keyArguments } from './policy/key-arguments.ts';
import { faultLine, keyLines } from './policy/lines.ts';
import { newKey, push, sign } from './policy/sign.ts';
import { isUsage, UsageError } from './usage.ts';

const options = {
	desk: { type: 'string' },
	strict: { type: 'boolean' },
	days: { type: 'string' },
	key: { type: 'string' },
	version: { type: 'string' },
	out: { type: 'string' },
	trust: { type: 'string', multiple: true },
	overlap: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

function deskUrl({ desk }: Values): string {
	if (desk === undefined || !URL.canParse(desk)) throw new UsageError('--desk wants the address of the desk.');
	return desk;
}

function openDesk(values: Values): DeskClient {
	const url = deskUrl(values);
	const token = process.env.SIGNPOST_ADMIN_TOKEN;
	if (!token) throw new UsageError("Set SIGNPOST_ADMIN_TOKEN to the desk's token for automation.");
	return deskClient(url, token);
}

/** A whole number of an option, or `null` where it was left out. */
function wholeNumber(values: Values, name: 'days' | 'version' | 'overlap'): number | null {
	const text = values[name];
	if (text === undefined) return null;
	if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} wants a whole number, not "${text}".`);
	return Number(text);
}

function needed<T>(value: T | null | undefined, what: string): T {
	if (value === null || value === undefined) throw new UsageError(what);
	return value;
}

async function showKeys(keys: Promise<PolicyKeys>): Promise<ExitCode> {
	for (const line of keyLines(await keys)) console.log(line);
	return exitCodes.fine;
}

/** `keys <what>`: in a file for signing elsewhere, or at the desk. */
async function keys([what, which]: string[], values: Values): Promise<ExitCode> {
	switch (what) {
		case 'new':
			return newKey(needed(which, 'Name the file that the key goes to.'));
		case 'list':
			return showKeys(openDesk(values).keys());
		case 'add':
			return showKeys(openDesk(values).addKey(wholeNumber(values, 'overlap')));
		case 'retire':
			return showKeys(
				openDesk(values).retireKey(needed(which, 'Name the key by its thumbprint; "keys list" shows it.')),
			);
		default:
			throw new UsageError('keys wants new, list, add or retire.');
	}
}

type Command = (names: string[], values: Values) => Promise<ExitCode>;

/** Commands about one file. */
function ofFile(run: (file: string, values: Values) => Promise<ExitCode>): Command {
	return async ([file, ...rest], values) => {
		if (file === undefined || rest.length > 0) throw new UsageError('Name one command and one file.');
		return run(file, values);
	};
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
	['check', ofFile((file, { strict }) => check(file, strict ?? false))],
	['pull', ofFile((file, values) => pull(file, openDesk(values)))],
	['diff', ofFile((file, values) => diff(file, openDesk(values)))],
	['dry-run', ofFile((file, values) => dryRun(file, wholeNumber(values, 'days'), openDesk(values)))],
	['publish', ofFile((file, values) => publish(file, openDesk(values)))],
	[
		'sign',
		ofFile((file, values) =>
			sign(file, {
				key: needed(values.key, '--key wants the file of the private key.'),
				version: needed(wholeNumber(values, 'version'), '--version wants a number above that of the version in force.'),
				out: needed(values.out, '--out wants the file that the bundle goes to.'),
				trust: values.trust ?? [],
				days: wholeNumber(values, 'days') ?? 30,
			}),
		),
	],
	['push', ofFile((file, values) => push(file, openDesk(values)))],
	[
		'export-static',
		async ([name, bundle], values) => {
			const folder = needed(name, 'Name the folder that the files go to.');
			if (bundle !== undefined) return exportFromBundle(folder, bundle);
			const { handedOn } = await openDesk(values).keys();
			return exportFromDesk(folder, deskUrl(values), handedOn);
		},
	],
	['keys', keys],
]);

async function main(): Promise<ExitCode> {
	const args = keyArguments(process.argv.slice(2));
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
	if (values.help) {
		console.log(help);
		return exitCodes.fine;
	}
	const [name, ...names] = positionals;
	if (name === undefined) throw new UsageError('Name one command and one file.');
	const command = commands.get(name);
	if (!command) throw new UsageError(`There is no command "${name}".`);
	return command(names, values);
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
