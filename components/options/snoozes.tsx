import type { Snooze } from '../../utils/contracts/preferences.ts';
import { Button } from '../button/button.tsx';
import type { Words } from '../words/words.ts';

interface SnoozesProps {
	/** Those that end first come first. */
	snoozes: readonly Snooze[];
	words: Words;
	now: number;
	onEnd: (key: string) => void;
}

/** What stays quiet after "Not now", until when, and the way to hear of it again. */
export function Snoozes({ snoozes, words, now, onEnd }: SnoozesProps) {
	const { t } = words;
	return (
		<section class="card options-card" aria-labelledby="snoozes">
			<h2 id="snoozes">{t('snoozed.title')}</h2>
			{snoozes.length === 0 ? (
				<p class="options-empty">{t('snoozed.none')}</p>
			) : (
				<ul class="options-snoozes">
					{snoozes.map(({ key, name, until }) => (
						<li key={key}>
							<span>
								<bdi class="options-name">{name}</bdi>{' '}
								<span class="options-until">{t('snoozed.until', { until: words.until(until, now) })}</span>
							</span>
							<Button small kind="outlined" label={t('snoozed.undoFor', { app: name })} onClick={() => onEnd(key)}>
								{t('snoozed.undo')}
							</Button>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
