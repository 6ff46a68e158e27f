import type { SiteView } from '../../utils/contracts/view.ts';
import type { Words } from '../words/words.ts';
import type { Action, Story } from './story.ts';

/** Going on comes before the reasons, and behind what brings an answer. */
function withGoOn(actions: readonly Action[]): Action[] {
	const at = actions.indexOf('why');
	return at < 0 ? [...actions, 'go-on'] : actions.toSpliced(at, 0, 'go-on');
}

/**
 * Says what becomes of the sign-in on the page, where it waits: for a click of the person, or for a yes of IT.
 *
 * @param held whether the person has tried to
 */
export function withSignin(story: Story, { moment, response }: SiteView, words: Words, held: boolean): Story {
	if (moment !== 'signin' || (response !== 'pause' && response !== 'hold')) return story;
	const { t, join, sentence } = words;
	const isPaused = response === 'pause';
	const rest = isPaused ? [t('signin.pause')] : held ? [] : [sentence(t('signin.hold'))];
	return {
		...story,
		...(held && {
			heading: t(isPaused ? 'signin.held' : 'signin.hold'),
			text: join([sentence(story.heading), story.text]),
		}),
		actions: isPaused ? withGoOn(story.actions) : story.actions,
		foot: () => [...rest, ...story.foot()],
	};
}
