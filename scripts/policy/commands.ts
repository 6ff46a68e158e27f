import { writeFile } from 'node:fs/promises';
import { hasCode } from '../../server/has-code.ts';
import { diffPolicies } from '../../server/publish/diff.ts';
import type { DeskClient } from './desk-client.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { counted, diffLines, dryRunLines, faultLine } from './lines.ts';
import { checkFile, readPolicy } from './source-file.ts';

/** Prints every fault and warning of a file. Asks no desk. */
export async function check(file: string, strict: boolean): Promise<ExitCode> {
	const { faults, warnings } = await checkFile(file);
	for (const fault of faults) console.log(faultLine(fault));
	for (const warning of warnings) console.log(`warning: ${faultLine(warning)}`);
	console.log(`${file}: ${counted(faults.length, 'fault')}, ${counted(warnings.length, 'warning')}`);
	if (faults.length > 0) return exitCodes.refused;
	return strict && warnings.length > 0 ? exitCodes.differs : exitCodes.fine;
}

/** Writes the desk's draft into a file that is not there yet: what somebody wrote is never overwritten. */
export async function pull(file: string, desk: DeskClient): Promise<ExitCode> {
	const { source } = await desk.draft();
	try {
		await writeFile(file, `${JSON.stringify(source, null, '\t')}\n`, { flag: 'wx' });
	} catch (error) {
		if (!hasCode(error, 'EEXIST')) throw error;
		throw new Error(
			`${file} is there already, and stays as it is. Name another file, or see what differs with "diff".`,
		);
	}
	console.log(`${file}: the draft at the desk, ${counted(source.apps.length, 'app')}.`);
	return exitCodes.fine;
}

/** Prints what `publish` would change in the desk's draft. */
export async function diff(file: string, desk: DeskClient): Promise<ExitCode> {
	const source = await readPolicy(file);
	if (source === null) return exitCodes.refused;
	const lines = diffLines(diffPolicies((await desk.draft()).source, source));
	for (const line of lines) console.log(line);
	const unpublished = diffLines(await desk.draftDiff());
	if (unpublished.length > 0) {
		console.log(
			'The draft at the desk differs from the version in force as well: there are changes nobody published yet.',
		);
	}
	if (lines.length === 0) console.log(`The draft at the desk is the same as ${file}.`);
	return lines.length === 0 ? exitCodes.fine : exitCodes.differs;
}

/** Prints whom publishing a file would have touched in the last days. Changes nothing. */
export async function dryRun(file: string, days: number | null, desk: DeskClient): Promise<ExitCode> {
	const source = await readPolicy(file);
	if (source === null) return exitCodes.refused;
	for (const line of dryRunLines(await desk.dryRun(source, days))) console.log(line);
	return exitCodes.fine;
}

/** Makes a file the desk's draft and publishes it, unless it is in force already. */
export async function publish(file: string, desk: DeskClient): Promise<ExitCode> {
	const source = await readPolicy(file);
	if (source === null) return exitCodes.refused;
	const draft = await desk.draft();
	if (diffLines(diffPolicies(draft.source, source)).length > 0) await desk.replaceDraft(source, draft.revision);
	const draftDiff = await desk.draftDiff();
	const changes = diffLines(draftDiff);
	if (changes.length === 0) {
		console.log(`${file} is in force already.`);
		return exitCodes.fine;
	}
	for (const warning of draftDiff.warnings ?? []) console.log(`warning: ${faultLine(warning)}`);
	for (const line of changes) console.log(line);
	const { version, publishedAt } = await desk.publish();
	console.log(`Version ${version} is in force since ${publishedAt}.`);
	return exitCodes.fine;
}
