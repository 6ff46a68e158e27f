import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import { listOf } from './formats.ts';
import { textIn } from './texts.ts';

/** The names of groups as IT gave them; a group the policy does not know keeps its id. Empty until the policy is here. */
export function groupNames(ids: readonly string[], source: PolicySource | null): string[] {
	if (source === null) return [];
	return ids.map((id) => source.groups.find((group) => group.id === id)?.name ?? id);
}

/** Groups in one line, `none` where there is none; empty until the policy is here. */
export function groupsInWords(ids: readonly string[], source: PolicySource | null, none: string): string {
	return ids.length === 0 ? none : listOf(groupNames(ids, source));
}

/** The name of a category, or its id where the policy does not know it; empty until the policy is here. */
export function categoryName(id: string | null, source: PolicySource | null): string | null {
	if (id === null) return null;
	if (source === null) return '';
	const category = source.categories.find((one) => one.id === id);
	return category === undefined ? id : textIn(category.name);
}
