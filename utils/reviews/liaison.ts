import type { AppRecord, Settings } from '../contracts/policy-wire.ts';

type Liaison = Settings['liaisons'][number];

/**
 * Who helps: the liaison that the app names, else the first who looks after one of the person's groups,
 * else the one for everybody.
 */
export function liaisonFor(
	record: Pick<AppRecord, 'liaison'> | null,
	liaisons: readonly Liaison[],
	groups: readonly string[],
): Liaison | undefined {
	return (
		liaisons.find(({ id }) => id === record?.liaison) ??
		liaisons.find((liaison) => liaison.groups.some((group) => groups.includes(group))) ??
		liaisons.find((liaison) => liaison.groups.length === 0) ??
		liaisons[0]
	);
}
