import type { ListedRequest } from '../../utils/contracts/view.ts';
import type { Words } from '../words/words.ts';
import type { RequestCallbacks } from './request-actions.tsx';
import { RequestItem } from './request-item.tsx';

interface RequestsProps extends RequestCallbacks {
	/** Newest first. */
	requests: readonly ListedRequest[];
	words: Words;
	now: number;
}

/** Everything the person asked for, each with its whole story. */
export function Requests({ requests, ...props }: RequestsProps) {
	if (requests.length === 0) return <p class="popup-empty">{props.words.t('popup.noRequests')}</p>;
	return (
		<ul class="popup-requests">
			{requests.map((listed) => (
				<RequestItem key={listed.request.id} listed={listed} {...props} />
			))}
		</ul>
	);
}
