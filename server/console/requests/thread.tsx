import type { ThreadEntry } from '../../../utils/contracts/review.ts';
import { say } from '../formats.ts';
import { words } from '../words.ts';

/** What the person and IT have said so far, oldest first. */
export function Thread({ thread, now }: { thread: readonly ThreadEntry[]; now: Date }) {
	return (
		<section class="thread" aria-labelledby="thread-heading">
			<h3 id="thread-heading">{words.request.thread}</h3>
			{thread.length === 0 ? (
				<p class="muted">{words.request.noThread}</p>
			) : (
				<ol>
					{thread.map(({ from, text, at, kind }) => (
						<li key={`${at} ${kind}`} class={`thread-${from}`}>
							<p>{kind === 'nudge' || kind === 'withdrawn' ? words.request.wordless[kind] : text}</p>
							<small>
								{words.request.from[from]}, {say.when(at, now.getTime())}
							</small>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}
