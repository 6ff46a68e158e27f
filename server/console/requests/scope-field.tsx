import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { groupNames } from '../names.ts';
import { Choice, ChoiceGroup } from '../shell/choice.tsx';
import { Select } from '../shell/select.tsx';
import { words } from '../words.ts';
import { type DecisionDraft, type Scope, scopes } from './decision-draft.ts';

interface ScopeFieldProps {
	entry: QueueEntry;
	source: PolicySource | null;
	draft: DecisionDraft;
	onChange: (change: Partial<DecisionDraft>) => void;
}

function hintOf(scope: Scope, entry: QueueEntry, groups: readonly string[]): string | undefined {
	const hints = words.decision.scopeHints;
	switch (scope) {
		case 'person':
			return hints.person;
		case 'group':
			return entry.groups.length === 0 ? hints.noGroup : groups.join(', ');
		case 'everyone':
			return entry.app === null ? hints.unlisted : hints.everyone;
	}
}

/** Whom the approval is for. A group is only offered where they have one, and everyone where the app is on the list. */
export function ScopeField({ entry, source, draft, onChange }: ScopeFieldProps) {
	const groups = groupNames(entry.groups, source);
	const offered: Record<Scope, boolean> = {
		person: true,
		group: entry.groups.length > 0,
		everyone: entry.app !== null,
	};
	return (
		<>
			<ChoiceGroup label={words.decision.scope} look="segments">
				{scopes.map((scope) => (
					<Choice
						key={scope}
						name="scope"
						value={scope}
						label={words.decision.scopes[scope]}
						hint={hintOf(scope, entry, groups)}
						checked={draft.scope === scope}
						disabled={!offered[scope]}
						onChoose={() => onChange({ scope })}
					/>
				))}
			</ChoiceGroup>
			{draft.scope === 'group' && entry.groups.length > 1 && (
				<Select
					label={words.decision.whichGroup}
					value={draft.group ?? ''}
					options={entry.groups.map((id, index) => [id, groups[index] ?? ''])}
					onChoose={(group) => onChange({ group })}
				/>
			)}
		</>
	);
}
