import type { Fault } from '../../utils/contracts/faults.ts';
import type { Preferences, Snooze } from '../../utils/contracts/preferences.ts';
import type { SetupView, StatusView } from '../../utils/contracts/view.ts';
import { PageTop } from '../page-top/page-top.tsx';
import { Status } from '../status/status.tsx';
import type { Words } from '../words/words.ts';
import { fields, type SetupFields } from './fields.ts';
import { PreferencesForm } from './preferences.tsx';
import { SetupForm } from './setup-form.tsx';
import { Snoozes } from './snoozes.tsx';

export interface OptionsProps {
	words: Words;
	/** Epoch milliseconds. */
	now: number;
	setup: SetupView;
	/** `null` until the worker has answered. */
	status: StatusView | null;
	/** What was wrong with the fields when they were last saved. */
	faults: readonly Fault[];
	saving: boolean;
	/** The fields were saved since the page was opened. */
	saved: boolean;
	checking: boolean;
	/** `null` until the worker has answered. */
	preferences: Preferences | null;
	/** What stays quiet now. */
	snoozes: readonly Snooze[];
	onPreferences: (preferences: Preferences) => void;
	onEndSnooze: (key: string) => void;
	onSave: (fields: SetupFields) => void;
	onCheckNow: () => void;
	/** Opens what this browser has sent. */
	onWhatItSees: () => void;
}

/** The set-up where nothing is managed; what the organization set is shown and locked. */
export function Options(props: OptionsProps) {
	const { words, now, setup, status } = props;
	const { t } = words;
	const allLocked = fields.every(({ name }) => setup.locked.includes(name));
	return (
		<main class="signpost options" lang={words.language} dir={words.dir}>
			<div class="card card-raised">
				<PageTop
					heading={t(allLocked ? 'options.titleManaged' : 'options.title')}
					intro={t(allLocked ? 'options.managed' : 'options.intro')}
				/>
				<SetupForm {...props} allLocked={allLocked} />
				{status && status.setUp !== 'missing' && (
					<Status
						status={status}
						words={words}
						now={now}
						checking={props.checking}
						onCheckNow={props.onCheckNow}
						onWhatItSees={props.onWhatItSees}
					/>
				)}
			</div>
			{props.preferences && (
				<PreferencesForm preferences={props.preferences} words={words} onChoose={props.onPreferences} />
			)}
			<Snoozes snoozes={props.snoozes} words={words} now={now} onEnd={props.onEndSnooze} />
		</main>
	);
}
