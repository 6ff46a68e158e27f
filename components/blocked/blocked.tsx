import { ArrowLeft } from 'lucide';
import type { SiteView } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import { Card, CardActions, CardTop } from '../card/card.tsx';
import { Icon } from '../icon/icon.tsx';
import { SignpostMark } from '../icon/signpost-mark.tsx';
import { useNotice } from '../notice/use-notice.ts';
import type { SiteCallbacks } from '../site-card/site-callbacks.ts';
import { SiteCard } from '../site-card/site-card.tsx';
import { tell } from '../story/tell.ts';
import type { Words } from '../words/words.ts';

export interface BlockedProps extends Omit<SiteCallbacks, 'onCarryOn'> {
	/** `null` until the worker has answered. */
	view: SiteView | null;
	words: Words;
	/** Epoch milliseconds. */
	now: number;
	asking: boolean;
	/** The person was shown what is recorded. */
	onTold: () => void;
	/** To where the person came from. */
	onBack: () => void;
	/** To the site, once it is theirs. */
	onContinue: () => void;
}

/** The page in place of a closed one: the same help as the banner, and a way back. */
export function Blocked(props: BlockedProps) {
	const { view, words, now, onBack } = props;
	const { t } = words;
	const notice = useNotice(view?.toTell ?? null, props.onTold);
	const back = (
		<Button onClick={onBack}>
			<Icon node={ArrowLeft} directional />
			{t('goBack')}
		</Button>
	);
	return (
		<main class="signpost blocked" lang={words.language} dir={words.dir}>
			{view ? (
				<SiteCard
					{...props}
					view={view}
					story={tell(view, words, now)}
					notice={notice}
					level="h1"
					raised
					end={back}
					onCarryOn={props.onContinue}
				/>
			) : (
				<Card raised>
					<CardTop heading={t('blocked.heading')} mark={<SignpostMark />} level="h1">
						<p class="card-text">{t('blocked.unknown')}</p>
					</CardTop>
					<CardActions end={back} />
				</Card>
			)}
			{view && <p class="blocked-address">{t('blocked.address', { host: view.host })}</p>}
		</main>
	);
}
