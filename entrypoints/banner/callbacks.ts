import type { BannerProps } from '../../components/banner/banner.tsx';
import type { Moment } from '../../utils/contracts/vocabulary.ts';
import type { Attempt } from '../../utils/guard/banner-life.ts';
import type { BannerSession, BannerState } from '../../utils/guard/banner-session.ts';
import { client } from '../../utils/platform/client.ts';

type Callbacks = Omit<BannerProps, keyof BannerState | 'words' | 'now'>;

interface Page {
	moment(): Moment;
	/** Gives the focus back to the page. */
	leave(): void;
}

/** What each click on the banner does. */
export function callbacks(session: BannerSession, attempt: Attempt, { moment, leave }: Page): Callbacks {
	return {
		onForm(form) {
			session.setForm(form);
			if (form === 'pill') leave();
		},
		onMove: session.move,
		onAsk: () => attempt(session.ask),
		onNote: (id, text) => attempt(() => session.note(id, text)),
		onWithdraw: (id) => attempt(() => session.withdraw(id)),
		onNudge: (id) => attempt(() => session.nudge(id)),
		onNotNow: () => attempt(session.notNow),
		onGoOn: () => attempt(session.goOn),
		onClose: session.close,
		onTold: () => attempt(() => client('recording/told', null)),
		onWhatItSees: () => attempt(() => client('ledger/open', null)),
		onOpen({ open }) {
			window.open(open, '_blank', 'noopener');
			attempt(() => client('moment/outcome', { moment: moment(), outcome: 'alternative' }));
		},
	};
}
