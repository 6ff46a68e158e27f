import { checkPolicy } from '../../../../../server/publish/check.ts';
import type { PolicySourceInput } from '../../../../../utils/contracts/policy-source.ts';
import { appInput, smallSource } from './small-source.ts';

const now = new Date('2026-11-14T12:00:00Z');

export const asana = appInput('asana');
export const boards = { id: 'boards', name: { en: 'Boards' }, goodFor: { en: 'boards and plans' } };
export const everybodys = { id: 'it', name: { en: 'your IT team' } };
type Rule = NonNullable<PolicySourceInput['rules']>[number];
export const rule = (more: Partial<Rule> = {}): Rule => ({
	id: 'rule',
	groups: ['marketing'],
	app: 'trello',
	standing: 'tolerated',
	...more,
});
export const trello = (more: Parameters<typeof appInput>[1] = {}) =>
	appInput('trello', { standing: 'unreviewed', ...more });

/** What is found in the small policy with these changes. */
export function check(more: Partial<PolicySourceInput>) {
	return checkPolicy(smallSource(more), now);
}
