import { Button } from '../../../components/button/button.tsx';
import type { AppChange } from '../../../utils/contracts/admin.ts';
import type { App } from '../../../utils/contracts/policy-source.ts';
import { type Standing, standings } from '../../../utils/contracts/vocabulary.ts';
import { failureSentence } from '../failure-words.ts';
import { fieldChanges } from '../publish/change-words.ts';
import { words } from '../words.ts';
import type { Change } from './app-list.ts';

interface AppRowProps {
	app: App;
	category: string;
	/** How it differs from the published version. */
	change: AppChange | null;
	/** A standing that was chosen and is not at the desk yet. */
	pending: Change | null;
	onStanding: (standing: Standing) => void;
}

/** One app with its hosts and category, and its standing to change in place. */
export function AppRow({ app, category, change, pending, onStanding }: AppRowProps) {
	const standing = pending?.standing ?? app.standing;
	const failure = pending?.failure ?? null;
	return (
		<li class="app-row" data-changed={change !== null}>
			<div class="app-row-name">
				<b>{app.name}</b>
				<span class="app-row-hosts">{app.hosts.join(', ')}</span>
			</div>
			<span class="app-row-category">{category}</span>
			<div class="app-row-standing">
				<select
					class={`standing standing-${standing}`}
					aria-label={words.apps.standingOf(app.name)}
					aria-busy={pending !== null && failure === null}
					aria-invalid={failure !== null}
					value={standing}
					onChange={(event) => {
						const chosen = standings.find((one) => one === event.currentTarget.value);
						if (chosen !== undefined) onStanding(chosen);
					}}
				>
					{standings.map((one) => (
						<option key={one} value={one}>
							{words.standings[one]}
						</option>
					))}
				</select>
				{change !== null && failure === null && <Mark change={change} />}
			</div>
			{failure !== null && (
				<div class="trouble app-row-failure" role="alert">
					<p>{words.apps.notSaved(failureSentence(failure))}</p>
					<Button kind="outlined" small onClick={() => onStanding(standing)}>
						{words.apps.tryAgain}
					</Button>
				</div>
			)}
		</li>
	);
}

function Mark({ change }: { change: AppChange }) {
	const before = fieldChanges(change, (id) => id).find(({ field }) => field === words.publish.fields.standing)?.before;
	const text =
		change.kind === 'added' ? words.apps.added : before === undefined ? words.apps.edited : words.apps.was(before);
	return <span class="app-row-mark">{text}</span>;
}
