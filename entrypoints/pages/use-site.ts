import { useEffect } from 'preact/hooks';
import type { SiteCallbacks } from '../../components/site-card/site-callbacks.ts';
import type { SiteView } from '../../utils/contracts/view.ts';
import { isOpen, type Moment } from '../../utils/contracts/vocabulary.ts';
import { client } from '../../utils/platform/client.ts';
import { useAnswer } from './use-answer.ts';
import { useBusy } from './use-busy.ts';

const stayEveryMs = 20_000;

/** A site as our own pages show it, and what a person can do about it there. `url` is `null` where there is no site. */
export function useSite(
	url: string | null,
	moment: Moment = 'visit',
): { view: SiteView | null; asking: boolean; callbacks: SiteCallbacks } {
	const about = { moment, url: url ?? '' };
	const [view, again] = useAnswer<SiteView | null>(
		async () => (url === null ? null : client('site/view', about)),
		null,
	);
	const [asking, onAsk] = useBusy(() => client('review/ask', about).finally(again));
	const then = (work: Promise<unknown>) => void work.finally(again);

	const waits = view?.own != null && isOpen(view.own.request.state);
	useEffect(() => {
		if (!waits) return;
		const timer = setInterval(() => client('stream/stay', null), stayEveryMs);
		return () => clearInterval(timer);
	}, [waits]);

	return {
		view,
		asking,
		callbacks: {
			onAsk,
			onNote: (id, text) => then(client('review/note', { id, text })),
			onNudge: (id) => then(client('review/nudge', { id })),
			onWithdraw: (id) => then(client('review/withdraw', { id })),
			onWhatItSees: () => void client('ledger/open', null),
			onOpen: ({ open }) => {
				window.open(open, '_blank', 'noopener');
				void client('moment/outcome', { ...about, outcome: 'alternative' });
			},
		},
	};
}
