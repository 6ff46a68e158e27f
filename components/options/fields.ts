import type { SetupView } from '../../utils/contracts/view.ts';
import type { Key } from '../words/catalogue.ts';

type FieldName = Exclude<keyof SetupView, 'locked'>;

interface FieldKind {
	name: FieldName;
	label: Key;
	hint: Key;
	/** Said in place of the desk's or the schema's own message, which is in English. */
	fault: Key;
	type: 'url' | 'text' | 'email' | 'list';
	/** Written in a monospaced font: it is copied, not read. */
	mono: boolean;
}

/** The fields of the set-up, in their order. */
export const fields: readonly FieldKind[] = [
	{
		name: 'deskUrl',
		label: 'options.deskUrl',
		hint: 'options.deskUrlHint',
		fault: 'options.deskUrlFault',
		type: 'url',
		mono: false,
	},
	{
		name: 'enrolmentKey',
		label: 'options.enrolmentKey',
		hint: 'options.enrolmentKeyHint',
		fault: 'options.enrolmentKeyFault',
		type: 'text',
		mono: true,
	},
	{
		name: 'policyKeys',
		label: 'options.policyKeys',
		hint: 'options.policyKeysHint',
		fault: 'options.policyKeysFault',
		type: 'list',
		mono: true,
	},
	{
		name: 'groups',
		label: 'options.groups',
		hint: 'options.groupsHint',
		fault: 'options.groupsFault',
		type: 'list',
		mono: false,
	},
	{
		name: 'email',
		label: 'options.email',
		hint: 'options.emailHint',
		fault: 'options.emailFault',
		type: 'email',
		mono: false,
	},
];

/** What is typed, by field. */
export type Typed = Record<FieldName, string>;

/** The fields as they are saved: lists taken apart, what is empty left out. */
export type SetupFields = Partial<Record<FieldName, string | string[]>>;

export function typedOf(setup: SetupView): Typed {
	const { deskUrl, enrolmentKey, policyKeys, groups, email } = setup;
	return { deskUrl, enrolmentKey, policyKeys: policyKeys.join('\n'), groups: groups.join(', '), email };
}

export function fieldsOf(typed: Typed, locked: readonly string[]): SetupFields {
	const entries = fields
		.filter(({ name }) => !locked.includes(name))
		.map(({ name, type }) => {
			const text = typed[name].trim();
			return [name, type === 'list' ? text.split(/[\s,;]+/).filter(Boolean) : text] as const;
		})
		.filter(([, value]) => value.length > 0);
	return Object.fromEntries(entries);
}

/** The field that a fault's path is about: `groups[1]` → `groups`. */
export function fieldOfPath(path: string): string {
	return path.split(/[.[]/, 1)[0] ?? path;
}
