import type { AppChange, DryRun, DryRunApp, PolicyDiff, PolicyKeys } from '../../utils/contracts/admin.ts';
import type { Fault } from '../../utils/contracts/faults.ts';

const marks: Record<AppChange['kind'], string> = { added: '+', removed: '-', changed: '~' };

/** `apps[12].hosts[0]: expected a hostname such as "trello.com", found "*.trello.com"`. */
export function faultLine({ path, expected, found }: Fault): string {
	return `${path}: expected ${expected}, found ${found}`;
}

/** `3 faults`, `1 fault`. */
export function counted(count: number, thing: string): string {
	return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function appLines({ kind, id, name, fields }: AppChange): string[] {
	const changes = kind === 'changed' ? Object.entries(fields) : [];
	return [
		`${marks[kind]} ${id} (${name})`,
		...changes.map(([field, [before, after]]) => `    ${field}: ${before} → ${after}`),
	];
}

/** A difference, one app after the other, then the other parts of the policy by name. */
export function diffLines({ apps, sections }: Pick<PolicyDiff, 'apps' | 'sections'>): string[] {
	const parts = sections.map((section) => `~ ${section === 'apps' ? 'the order of the apps' : section}`);
	return [...apps.flatMap(appLines), ...parts];
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

function touchedLines({ id, name, people: touched, groups, moments, uncounted }: DryRunApp): string[] {
	const who = groups.length === 0 ? '' : `: ${groups.map((group) => `${group.id} ${group.people}`).join(', ')}`;
	const hidden =
		uncounted.length === 0 ? [] : [`    perhaps more at ${uncounted.join(', ')}: nothing was counted there`];
	return [
		`${id} (${name}): ${people(touched)}${who}`,
		...moments.map(
			({ moment, before, after, people: count, times }) =>
				`    ${moment}: ${before} → ${after}, ${people(count)}, ${counted(times, 'time')}`,
		),
		...hidden,
	];
}

/** What a dry run found: one app after the other, most people first, then the sum. */
export function dryRunLines({ days, people: touched, counted: all, apps }: DryRun): string[] {
	const sum = `${touched} of ${people(all)} who met an app of the list in the last ${counted(days, 'day')} would have seen something else.`;
	return [...apps.flatMap(touchedLines), sum];
}

/** The keys that may sign, with their thumbprints, and what to pin. */
export function keyLines({ signing, keys }: PolicyKeys): string[] {
	return [
		signing === 'offline' ? 'Policies are signed elsewhere.' : 'The desk signs.',
		...keys.map(({ kid, publicKey, role, signsFrom }) => {
			const from = signsFrom === null ? '' : `, signs from ${signsFrom}`;
			return `${role.padEnd(8)} ${kid}  public key ${publicKey}${from}`;
		}),
	];
}
