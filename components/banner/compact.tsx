import { X } from 'lucide';
import type { Recording } from '../../utils/contracts/ledger.ts';
import type { SiteView } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import { SignpostMark } from '../icon/signpost-mark.tsx';
import { Notice } from '../notice/notice.tsx';
import type { SiteCallbacks } from '../site-card/site-callbacks.ts';
import type { Story } from '../story/story.ts';
import type { Words } from '../words/words.ts';

interface CompactProps extends Pick<SiteCallbacks, 'onAsk' | 'onOpen' | 'onWhatItSees'> {
	view: SiteView;
	story: Story;
	words: Words;
	asking: boolean;
	/** What is recorded from now on, where the person has to be told. */
	notice: Recording | null;
	onWhy: () => void;
	onNotNow: () => void;
}

/** One line: the standing, the alternatives by name, the ask. "Why?" opens the whole card. */
export function Compact({
	view,
	story,
	words,
	asking,
	notice,
	onAsk,
	onOpen,
	onWhatItSees,
	onWhy,
	onNotNow,
}: CompactProps) {
	const { t } = words;
	const goodFor = view.app?.goodFor;
	const [first] = story.alternatives;
	const best = story.best === 'open' ? first : undefined;
	const others = story.alternatives.filter((alternative) => alternative !== best);

	return (
		<div class={first ? 'card card-raised compact compact-with-alternatives' : 'card card-raised compact'}>
			<SignpostMark />
			<h2 class="card-heading" tabIndex={-1}>
				{story.heading}
			</h2>
			{others.length > 0 && (
				<p class="compact-line">
					<span>{goodFor ? t('compact.for', { goodFor }) : t('compact.ready')}</span>
					{others.map((alternative) => (
						<Button
							key={alternative.id}
							kind="link"
							label={t('open.app', { app: alternative.name })}
							onClick={() => onOpen(alternative)}
						>
							{alternative.name}
						</Button>
					))}
				</p>
			)}
			<div class="compact-actions">
				{best && (
					<Button kind="filled" onClick={() => onOpen(best)}>
						{t('open.app', { app: best.name })}
					</Button>
				)}
				<Button kind={best ? 'outlined' : 'filled'} busy={asking} onClick={onAsk}>
					{t(asking ? 'ask.sending' : story.actions.includes('ask') ? 'ask' : 'keepLonger')}
				</Button>
				{story.actions.includes('why') && <Button onClick={onWhy}>{t('why')}</Button>}
			</div>
			{notice && <Notice notice={notice} organization={view.organization} words={words} onWhatItSees={onWhatItSees} />}
			<Button small icon={X} label={t('notNow')} onClick={onNotNow} />
		</div>
	);
}
