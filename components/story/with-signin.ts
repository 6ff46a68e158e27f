import type { SiteView } from '../../utils/contracts/view.ts';
import type { Words } from '../words/words.ts';
import type { Story } from './story.ts';

/**
 * Says what becomes of the sign-in on the page, where it waits: for a click of the person, or for a yes of IT.
 *
 * @param held whether the person has tried to
 */
export function withSignin(story: Story, { moment, response }: SiteView, words: Words, held: boolean): Story {
	if (moment !== 'signin' || (response !== 'pause' && response !== 'hold')) return story;
	const { t, join, sentence } = words;
	const isPaused = response === 'pause';
	const said = held ? join([sentence(story.heading), story.text]) : story.text;
	const rest = isPaused ? t('signin.pause') : held ? null : sentence(t('signin.hold'));
	return {
		...story,
		heading: held ? t(isPaused ? 'signin.held' : 'signin.hold') : story.heading,
		text: join([said, rest]),
		actions: isPaused ? [...story.actions, 'go-on'] : story.actions,
	};
}
