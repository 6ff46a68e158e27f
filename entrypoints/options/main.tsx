import '../../components/options/options.css';
import { useState } from 'preact/hooks';
import { Options } from '../../components/options/options.tsx';
import type { Words } from '../../components/words/words.ts';
import type { Fault } from '../../utils/contracts/faults.ts';
import type { Preferences } from '../../utils/contracts/preferences.ts';
import type { SetupView, StatusView } from '../../utils/contracts/view.ts';
import { client } from '../../utils/platform/client.ts';
import { mount } from '../pages/mount.ts';
import { useAnswer } from '../pages/use-answer.ts';
import { useBusy } from '../pages/use-busy.ts';

function OptionsPage({ first, words }: { first: SetupView; words: Words }) {
	const [setup] = useAnswer(() => client('setup/view', null), first);
	const [status, readStatus] = useAnswer<StatusView | null>(() => client('status/view', null), null);
	const [faults, setFaults] = useState<readonly Fault[]>([]);
	const [saved, setSaved] = useState(false);
	const [preferences, readPreferences] = useAnswer<Preferences | null>(() => client('preferences/view', null), null);
	const [snoozes, readSnoozes] = useAnswer(() => client('snooze/list', null), []);
	const [checking, onCheckNow] = useBusy(() => client('sync/now', null).finally(readStatus));
	const [saving, onSave] = useBusy(async (fields: Record<string, unknown>) => {
		const reply = await client('setup/save', fields);
		setFaults(reply.faults);
		setSaved(reply.faults.length === 0);
		if (reply.faults.length === 0) onCheckNow();
	});

	return (
		<Options
			words={words}
			now={Date.now()}
			setup={setup}
			status={status}
			faults={faults}
			saving={saving}
			saved={saved}
			checking={checking}
			preferences={preferences}
			snoozes={snoozes}
			onPreferences={(chosen) => choose(chosen, preferences?.language ?? null).finally(readPreferences)}
			onEndSnooze={(key) => client('snooze/end', { key }).finally(readSnoozes)}
			onSave={onSave}
			onCheckNow={onCheckNow}
			onWhatItSees={() => void client('ledger/open', null)}
		/>
	);
}

/** Another language needs another file of texts, so the page begins anew. */
async function choose(chosen: Preferences, language: string | null): Promise<void> {
	await client('preferences/save', chosen);
	if (chosen.language !== language) location.reload();
}

const first = await client('setup/view', null);
await mount((words) => <OptionsPage first={first} words={words} />);
