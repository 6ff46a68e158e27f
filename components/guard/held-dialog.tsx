import { useState } from 'preact/hooks';
import type { HeldAnswer, HeldView } from '../../utils/contracts/upload.ts';
import type { Alternative } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import { Card, CardActions, CardFoot } from '../card/card.tsx';
import { useFocusKept } from '../focus/use-focus-kept.ts';
import { SignpostMark } from '../icon/signpost-mark.tsx';
import { Track } from '../track/track.tsx';
import type { Words } from '../words/words.ts';
import { Contents } from './contents.tsx';
import { HeldActions } from './held-actions.tsx';
import { HeldNotes, type Writing } from './held-notes.tsx';
import { tellHeld } from './held-story.ts';

export interface HeldDialogProps {
	held: HeldView;
	words: Words;
	/** Epoch milliseconds. */
	now: number;
	onAnswer: (answer: HeldAnswer) => void;
	onOpen: (alternative: Alternative) => void;
	/** It was read, and there is nothing left to decide. */
	onClose: () => void;
}

/** What a person sees when something was stopped on its way out. Belongs into a modal dialog with `guardStyles`. */
export function HeldDialog(props: HeldDialogProps) {
	const { held, words, now, onAnswer, onClose } = props;
	const { t } = words;
	const root = useFocusKept();
	const [writing, setWriting] = useState<Writing>(null);
	const story = tellHeld(held, words, now);
	const { site } = held.view;
	const goOn = () => (held.view.asksReason ? setWriting('reason') : onAnswer({ kind: 'go-on' }));

	return (
		<section class="signpost guard" lang={words.language} dir={words.dir} ref={root}>
			<Card raised>
				<div class="card-top">
					<SignpostMark />
					<div class="card-title" aria-live="polite">
						<h2 class="card-heading" tabIndex={-1}>
							{story.heading}
						</h2>
						{story.quote && (
							<p class="guard-quote" dir="auto">
								{words.quote(story.quote)}
							</p>
						)}
						<p class="card-text">{story.text}</p>
					</div>
				</div>
				<div class="card-body">
					<Contents parcel={held.parcel} words={words} />
					{story.progress && story.progress.steps.length > 0 && (
						<Track label={t('track.label')} steps={story.progress.steps} />
					)}
					<HeldNotes {...props} progress={story.progress} writing={writing} onDone={() => setWriting(null)} />
				</div>
				<CardActions
					end={
						held.phase === 'held' ? (
							<>
								{site.response === 'pause' && writing !== 'reason' && <Button onClick={goOn}>{t('guard.goOn')}</Button>}
								<Button onClick={() => onAnswer({ kind: 'cancel' })}>{t('guard.cancel')}</Button>
							</>
						) : (
							<Button kind="filled" onClick={onClose}>
								{t('close')}
							</Button>
						)
					}
				>
					{held.phase === 'held' && (
						<HeldActions {...props} progress={story.progress} writing={writing} onAdd={() => setWriting('sentence')} />
					)}
				</CardActions>
				<CardFoot>
					<p>{story.foot}</p>
				</CardFoot>
			</Card>
		</section>
	);
}
