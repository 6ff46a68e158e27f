import type { SiteView } from '../../utils/contracts/view.ts';
import { Button, LinkButton } from '../button/button.tsx';
import type { Action, Story } from '../story/story.ts';
import type { Words } from '../words/words.ts';
import type { SiteCallbacks } from './site-callbacks.ts';

interface ActionButtonsProps extends SiteCallbacks {
	view: SiteView;
	story: Story;
	words: Words;
	asking: boolean;
	why: { open: boolean; id: string; onToggle: () => void };
	adding: boolean;
	onAdd: () => void;
}

/** The buttons of a story in its order; "Open" stands beside its alternative and "answer" in its form instead. */
export function ActionButtons(props: ActionButtonsProps) {
	return props.story.actions.map((action) => <ActionButton key={action} action={action} {...props} />);
}

function ActionButton({ action, ...props }: ActionButtonsProps & { action: Action }) {
	const { view, story, words, asking, why, adding } = props;
	const { t } = words;
	const request = view.own?.request;
	const kind = story.best === action ? 'filled' : 'outlined';

	switch (action) {
		case 'ask':
		case 'keep-longer':
			return (
				<Button kind={kind} busy={asking} onClick={props.onAsk}>
					{t(asking ? 'ask.sending' : action === 'ask' ? 'ask' : 'keepLonger')}
				</Button>
			);
		case 'go-on':
			return props.onGoOn ? (
				<Button kind="outlined" onClick={props.onGoOn}>
					{t('guard.goOn')}
				</Button>
			) : null;
		case 'why':
			return (
				<Button expanded={why.open} controls={why.id} onClick={why.onToggle}>
					{t('why')}
				</Button>
			);
		case 'add-sentence':
			return adding ? null : (
				<Button kind="outlined" onClick={props.onAdd}>
					{t('addSentence')}
				</Button>
			);
		case 'take-back':
			return <Button onClick={() => request && props.onWithdraw(request.id)}>{t('takeBack')}</Button>;
		case 'nudge':
			return (
				<Button kind={kind} onClick={() => request && props.onNudge(request.id)}>
					{t('nudge')}
				</Button>
			);
		case 'carry-on':
			return props.onCarryOn ? (
				<Button kind={kind} onClick={props.onCarryOn}>
					{t('carryOn')}
				</Button>
			) : null;
		case 'contact':
		case 'hand':
			return view.liaison.contact ? (
				<LinkButton kind={kind} href={view.liaison.contact}>
					{t(action)}
				</LinkButton>
			) : null;
		default:
			return null;
	}
}
