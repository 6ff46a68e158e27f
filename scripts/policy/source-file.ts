import { readFile } from 'node:fs/promises';
import { checkPolicy } from '../../server/publish/check.ts';
import { type Fault, parseJson } from '../../utils/contracts/faults.ts';
import { PolicySource } from '../../utils/contracts/policy-source.ts';
import { faultLine } from './lines.ts';

export interface Checked {
	faults: Fault[];
	warnings: Fault[];
	source: PolicySource | null;
}

/** What stands against the policy in a file today. */
export async function checkFile(file: string): Promise<Checked> {
	const parsed = parseJson(PolicySource, await readFile(file, 'utf8'));
	if (!parsed.ok) return { faults: parsed.faults, warnings: [], source: null };
	return { ...checkPolicy(parsed.value, new Date()), source: parsed.value };
}

/** The policy in a file, or `null` once its faults are printed. */
export async function readPolicy(file: string): Promise<PolicySource | null> {
	const { faults, source } = await checkFile(file);
	for (const fault of faults) console.error(faultLine(fault));
	return faults.length === 0 ? source : null;
}
