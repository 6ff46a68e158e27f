import { ChevronDown } from 'lucide';
import type { ListedRequest } from '../../utils/contracts/view.ts';
import { isOpen } from '../../utils/contracts/vocabulary.ts';
import { Icon } from '../icon/icon.tsx';
import { situationOfRequest } from '../story/situation.ts';
import { Tag } from '../tag/tag.tsx';
import type { Words } from '../words/words.ts';
import { RequestActions, type RequestCallbacks } from './request-actions.tsx';
import { RequestStory } from './request-story.tsx';
import { tagOf } from './request-tag.ts';

interface RequestItemProps extends RequestCallbacks {
	listed: ListedRequest;
	words: Words;
	now: number;
}

/** One request: where it is at a glance, its whole story and what can be done about it behind. */
export function RequestItem({ listed, words, now, ...callbacks }: RequestItemProps) {
	const { t } = words;
	const { request } = listed;
	const situation = situationOfRequest(listed, now);
	const tag = tagOf(situation, request, words, now);
	const awaits = situation === 'needs-more' || situation === 'late' || situation === 'ending';
	return (
		<li class="request-row">
			<details class="request" open={awaits}>
				<summary>
					<Icon node={ChevronDown} />
					<bdi class="request-name">{request.name}</bdi>
					<Tag tone={tag.tone}>{tag.text}</Tag>
					<span class="request-when">
						{words.join([
							words.sentence(t('popup.asked', { when: words.when(request.askedAt, now) })),
							isOpen(request.state)
								? words.sentence(t('popup.promised', { by: words.by(request.promisedBy, now) }))
								: null,
						])}
					</span>
				</summary>
				<div class="request-about">
					<RequestStory request={request} words={words} now={now} />
					<RequestActions {...callbacks} listed={listed} situation={situation} words={words} now={now} />
				</div>
			</details>
		</li>
	);
}
