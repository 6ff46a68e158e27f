import type { ReviewRequest, ThreadEntry } from '../../utils/contracts/review.ts';
import type { Words } from '../words/words.ts';

interface RequestStoryProps {
	request: ReviewRequest;
	words: Words;
	now: number;
}

/** What is said without a word. */
const wordless = { nudge: 'thread.nudge', withdrawn: 'thread.withdrawn' } as const;

function isWordless(kind: ThreadEntry['kind']): kind is keyof typeof wordless {
	return kind in wordless;
}

/** Everything that was said in a request, and when. */
export function RequestStory({ request, words, now }: RequestStoryProps) {
	const { t } = words;
	const { others } = request;
	const thread = request.thread.filter(({ kind, text }) => text !== '' || isWordless(kind));
	return (
		<>
			{others > 0 && <p class="request-others">{t('sent.others', { count: others })}</p>}
			{thread.length > 0 && (
				<ol class="thread" aria-label={t('popup.story')}>
					{thread.map(({ from, kind, text, at }) => (
						<li key={at + kind} class={`thread-entry thread-entry-${from}`}>
							<p class="thread-who">
								{t(from === 'it' ? 'popup.it' : 'popup.you')} · {words.when(at, now)}
							</p>
							<p dir="auto">{isWordless(kind) ? t(wordless[kind]) : text}</p>
						</li>
					))}
				</ol>
			)}
		</>
	);
}
