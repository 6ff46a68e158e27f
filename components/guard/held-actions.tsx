import { Button, LinkButton } from '../button/button.tsx';
import type { Story } from '../story/story.ts';
import type { HeldDialogProps } from './held-dialog.tsx';
import type { Writing } from './held-notes.tsx';

interface HeldActionsProps extends Pick<HeldDialogProps, 'held' | 'words' | 'onAnswer' | 'onOpen'> {
	/** The story of the person's request, once there is one. */
	progress: Story | null;
	writing: Writing;
	/** The person wants to add a sentence. */
	onAdd: () => void;
}

/** The ways forward: the approved app first, then asking. */
export function HeldActions({ held, words, onAnswer, onOpen, progress, writing, onAdd }: HeldActionsProps) {
	const { t } = words;
	const { site } = held.view;
	const best = progress?.alternatives[0] ?? site.alternatives[0];
	const { contact } = site.liaison;
	const canAsk = progress === null || progress.actions.includes('ask');
	return (
		<>
			{best && (
				<Button
					kind="filled"
					onClick={() => {
						onOpen(best);
						onAnswer({ kind: 'alternative' });
					}}
				>
					{t('guard.send', { alternative: best.name })}
				</Button>
			)}
			{canAsk && (
				<Button kind={best ? 'outlined' : 'filled'} busy={held.asking} onClick={() => onAnswer({ kind: 'ask' })}>
					{t(held.asking ? 'ask.sending' : 'ask')}
				</Button>
			)}
			{progress?.actions.includes('add-sentence') && writing !== 'sentence' && (
				<Button kind="outlined" onClick={onAdd}>
					{t('addSentence')}
				</Button>
			)}
			{!canAsk && contact && (
				<LinkButton kind="outlined" href={contact}>
					{t('contact')}
				</LinkButton>
			)}
		</>
	);
}
