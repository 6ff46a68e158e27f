import { pino } from 'pino';
import { startDesk } from './desk.ts';
import { PortTakenError } from './listen.ts';
import { readSettings, type Settings } from './settings.ts';

const wrongSettings = 2;
const failed = 1;

function say(lines: readonly string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}

function giveUp(lines: readonly string[], exitCode = wrongSettings): never {
	process.stderr.write(`${lines.join('\n')}\n`);
	process.exit(exitCode);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function settingsOrGiveUp(): Settings {
	const settings = readSettings(process.env);
	if (settings.ok) return settings.value;
	const faults = settings.faults.map(({ path, found, expected }) => `  ${path}: found ${found}, expected ${expected}`);
	return giveUp([
		'The desk cannot start with these settings:',
		...faults,
		'Change or unset them, then start it again.',
	]);
}

const settings = settingsOrGiveUp();
const desk = await startDesk(settings, pino({ level: 'info' }, pino.destination(2))).catch((error: unknown) => {
	if (!(error instanceof PortTakenError)) return giveUp([`The desk cannot start: ${messageOf(error)}`], failed);
	return giveUp([
		`Port ${error.port} is taken, perhaps by another desk.`,
		`Choose another one, for example SIGNPOST_PORT=${error.port + 1}, or SIGNPOST_PORT=0 for any that is free.`,
	]);
});

say([
	'',
	`  Signpost desk    ${desk.url}`,
	`  Console          ${await desk.consoleLink()}`,
	'                   (opens once, within 24 hours; a new link is printed at every start)',
	`  Enrolment key    ${desk.enrolmentKey}`,
	`  Policy key       ${desk.policyKeys.join(', ')}`,
	`  Data             ${settings.dataFolder}`,
	`  A short tour     ${desk.url}/tour`,
	'',
]);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => {
		desk.stop().then(
			() => process.exit(0),
			(error: unknown) => giveUp([`The desk did not stop cleanly: ${messageOf(error)}`], failed),
		);
	});
}
