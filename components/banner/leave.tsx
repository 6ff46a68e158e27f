import { Button } from '../button/button.tsx';
import type { Story } from '../story/story.ts';
import type { Words } from '../words/words.ts';

interface LeaveProps {
	story: Story;
	words: Words;
	onNotNow: () => void;
	onClose: () => void;
}

/** The way out of the card: for now while there is something to decide, else for good; none beside "Carry on". */
export function Leave({ story: { actions }, words, onNotNow, onClose }: LeaveProps) {
	if (actions.includes('carry-on')) return null;
	const isOpen = actions.includes('ask') || actions.includes('keep-longer');
	return <Button onClick={isOpen ? onNotNow : onClose}>{words.t(isOpen ? 'notNow' : 'close')}</Button>;
}
