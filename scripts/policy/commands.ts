import { readFile } from 'node:fs/promises';
import { checkPolicy } from '../../server/publish/check.ts';
import { diffPolicies } from '../../server/publish/diff.ts';
import { type Fault, parseJson } from '../../utils/contracts/faults.ts';
import { PolicySource } from '../../utils/contracts/policy-source.ts';
import type { DeskClient } from './desk-client.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { counted, diffLines, faultLine } from './lines.ts';

type Checked = { faults: Fault[]; warnings: Fault[]; source: PolicySource | null };

async function checkFile(file: string): Promise<Checked> {
	const parsed = parseJson(PolicySource, await readFile(file, 'utf8'));
	if (!parsed.ok) return { faults: parsed.faults, warnings: [], source: null };
	return { ...checkPolicy(parsed.value, new Date()), source: parsed.value };
}

/** The policy in a file, or `null` once its faults are printed. */
async function readPolicy(file: string): Promise<PolicySource | null> {
	const { faults, source } = await checkFile(file);
	for (const fault of faults) console.error(faultLine(fault));
	return faults.length === 0 ? source : null;
}

/** Prints every fault and warning of a file. Asks no desk. */
export async function check(file: string, strict: boolean): Promise<ExitCode> {
	const { faults, warnings } = await checkFile(file);
	for (const fault of faults) console.log(faultLine(fault));
	for (const warning of warnings) console.log(`warning: ${faultLine(warning)}`);
	console.log(`${file}: ${counted(faults.length, 'fault')}, ${counted(warnings.length, 'warning')}`);
	if (faults.length > 0) return exitCodes.refused;
	return strict && warnings.length > 0 ? exitCodes.differs : exitCodes.fine;
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

/** Makes a file the desk's draft and publishes it, unless it is in force already. */
export async function publish(file: string, desk: DeskClient): Promise<ExitCode> {
	const source = await readPolicy(file);
	if (source === null) return exitCodes.refused;
	const draft = await desk.draft();
	if (diffLines(diffPolicies(draft.source, source)).length > 0) await desk.replaceDraft(source, draft.revision);
	const changes = diffLines(await desk.draftDiff());
	if (changes.length === 0) {
		console.log(`${file} is in force already.`);
		return exitCodes.fine;
	}
	for (const line of changes) console.log(line);
	const { version, publishedAt } = await desk.publish();
	console.log(`Version ${version} is in force since ${publishedAt}.`);
	return exitCodes.fine;
}
