import type { ReviewRequest } from '../../utils/contracts/review.ts';
import { isOpen, type RequestState } from '../../utils/contracts/vocabulary.ts';
import { Disclosure } from '../disclosure/disclosure.tsx';
import { Tag, type Tone } from '../tag/tag.tsx';
import type { Words } from '../words/words.ts';

interface RequestsProps {
	requests: readonly ReviewRequest[];
	words: Words;
	now: number;
}

const tones: Record<RequestState, Tone> = {
	sent: 'sky',
	received: 'sky',
	approved: 'leaf',
	'approved-with-conditions': 'leaf',
	declined: 'clay',
	'needs-more': 'amber',
	withdrawn: 'plain',
};

/** Everything the person asked for, each with its whole story. */
export function Requests({ requests, words, now }: RequestsProps) {
	const { t } = words;
	return (
		<section class="popup-section" aria-labelledby="popup-requests">
			<div class="popup-section-top">
				<h2 id="popup-requests">{t('popup.requests')}</h2>
			</div>
			{requests.length === 0 ? (
				<p class="popup-empty">{t('popup.noRequests')}</p>
			) : (
				<ul class="popup-requests">
					{requests.map((request) => (
						<Request key={request.id} request={request} words={words} now={now} />
					))}
				</ul>
			)}
		</section>
	);
}

function Request({ request, words, now }: { request: ReviewRequest; words: Words; now: number }) {
	const { t } = words;
	const { state, askedAt, promisedBy, thread } = request;
	return (
		<li class="request">
			<div class="request-top">
				<bdi class="request-name">{request.name}</bdi>
				<Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
			</div>
			<p class="request-when">
				{words.join([
					words.sentence(t('popup.asked', { when: words.when(askedAt, now) })),
					isOpen(state) ? words.sentence(t('popup.promised', { by: words.by(promisedBy, now) })) : null,
				])}
			</p>
			{thread.length > 0 && (
				<Disclosure summary={t('popup.story')}>
					<ol class="thread">
						{thread.map((entry) => (
							<li key={entry.at + entry.kind}>
								<p class="thread-who">
									{t(entry.from === 'it' ? 'popup.it' : 'popup.you')} · {words.when(entry.at, now)}
								</p>
								<p dir="auto">{entry.text}</p>
							</li>
						))}
					</ol>
				</Disclosure>
			)}
		</li>
	);
}
