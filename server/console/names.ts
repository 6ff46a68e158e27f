import type { PolicySource } from '../../utils/contracts/policy-source.ts';
import { textIn } from './texts.ts';

/** The names of groups as IT gave them; a group the policy does not know keeps its id. */
export function groupNames(ids: readonly string[], source: PolicySource | null): string[] {
	return ids.map((id) => source?.groups.find((group) => group.id === id)?.name ?? id);
}

/** The name of a category, or its id where the policy does not know it. */
export function categoryName(id: string | null, source: PolicySource | null): string | null {
	const category = source?.categories.find((one) => one.id === id);
	return category === undefined ? id : textIn(category.name);
}
