import { ArrowDownToLine, ArrowUpToLine, Minus } from 'lucide';
import { useState } from 'preact/hooks';
import type { BannerPlace } from '../../utils/contracts/banner.ts';
import type { SiteView } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import { useFocusKept } from '../focus/use-focus-kept.ts';
import { useNotice } from '../notice/use-notice.ts';
import { Pill } from '../pill/pill.tsx';
import type { SiteCallbacks } from '../site-card/site-callbacks.ts';
import { SiteCard } from '../site-card/site-card.tsx';
import { nameOf } from '../story/name-of.ts';
import type { Story } from '../story/story.ts';
import { tell } from '../story/tell.ts';
import type { Words } from '../words/words.ts';
import { Announcement } from './announcement.tsx';
import { Compact } from './compact.tsx';
import { Leave } from './leave.tsx';

/** `compact` is one line, `expanded` the whole card, `pill` the resting form. */
export type BannerForm = 'compact' | 'expanded' | 'pill';

export interface BannerProps extends Omit<SiteCallbacks, 'onCarryOn'> {
	view: SiteView;
	words: Words;
	/** Epoch milliseconds. */
	now: number;
	form: BannerForm;
	place: BannerPlace;
	/** The click was made and the worker has not answered yet. */
	asking: boolean;
	/** The person tried to sign in, and it waits for their word. */
	held?: boolean;
	onForm: (form: BannerForm) => void;
	onMove: (place: BannerPlace) => void;
	/** Leave this app alone for its snooze time. */
	onNotNow: () => void;
	/** The person was shown what is recorded. */
	onTold: () => void;
	/** Put the banner away until there is news; `onNotNow` by default. */
	onClose: () => void;
}

/** What a person sees on a page where there is something to say. Belongs into a shadow root with `bannerStyles`. */
export function Banner(props: BannerProps) {
	const { view, words, now, form, place, held = false, onForm, onMove, onNotNow, onClose } = props;
	const story = tell(view, words, now, held);
	const shown = form === 'compact' && !fitsOneLine(story, view) ? 'expanded' : form;
	const root = useFocusKept();
	const [askedWhy, setAskedWhy] = useState(false);
	const notice = useNotice(view.toTell, props.onTold);
	const makeSmall = () => onForm('pill');

	return (
		<section
			class={`signpost banner banner-${shown}`}
			aria-label="Signpost"
			lang={words.language}
			dir={words.dir}
			ref={root}
			onKeyDown={(event) => {
				event.stopPropagation();
				if (event.key === 'Escape' && shown !== 'pill') makeSmall();
			}}
			onKeyUp={(event) => event.stopPropagation()}
			onKeyPress={(event) => event.stopPropagation()}
		>
			<Announcement story={story} />
			{shown === 'pill' && <Pill name={nameOf(view)} standing={story.brief} onOpen={() => onForm('expanded')} />}
			{shown === 'compact' && (
				<Compact
					{...props}
					story={story}
					notice={notice}
					onWhy={() => {
						setAskedWhy(true);
						onForm('expanded');
					}}
				/>
			)}
			{shown === 'expanded' && (
				<SiteCard
					{...props}
					story={story}
					notice={notice}
					raised
					why={askedWhy}
					aside={
						<>
							<Button
								small
								icon={place === 'top' ? ArrowDownToLine : ArrowUpToLine}
								label={words.t(place === 'top' ? 'move.down' : 'move.up')}
								onClick={() => onMove(place === 'top' ? 'bottom' : 'top')}
							/>
							<Button small icon={Minus} label={words.t('small')} onClick={makeSmall} />
						</>
					}
					end={<Leave story={story} words={words} onNotNow={onNotNow} onClose={onClose} />}
					onCarryOn={onClose}
				/>
			)}
		</section>
	);
}

/** One line is enough where the person has not asked for anything yet. */
function fitsOneLine({ situation }: Story, { standing }: SiteView): boolean {
	return (situation === standing && standing !== 'blocked') || situation === 'ending';
}
