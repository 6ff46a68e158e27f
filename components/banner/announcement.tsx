import { useEffect, useState } from 'preact/hooks';
import type { Story } from '../story/story.ts';

/** Tells a screen reader what has changed, when it has nothing else to say. */
export function Announcement({ story }: { story: Story }) {
	const [text, setText] = useState('');
	const news = [story.heading, story.quote].filter(Boolean).join(' ');
	// A live region is read out when its text changes after it has appeared, so it is empty at first.
	useEffect(() => setText(news), [news]);
	return (
		<p class="visually-hidden" aria-live="polite">
			{text}
		</p>
	);
}
