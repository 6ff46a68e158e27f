import type { AppChange, PolicyDiff } from '../../utils/contracts/admin.ts';
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
