import { Button } from '../button/button.tsx';
import { SiteCard } from '../site-card/site-card.tsx';
import { tell } from '../story/tell.ts';
import type { PopupProps } from './popup.tsx';
import { WhyQuiet } from './why-quiet.tsx';

/** The site in the tab: the same card as on the page. */
export function ThisSite(props: PopupProps) {
	const { site, words, now } = props;
	const { t } = words;
	return (
		<section class="popup-section" aria-labelledby="popup-site">
			<h2 class={site ? 'popup-host' : 'visually-hidden'} id="popup-site">
				{site ? <bdi>{site.host}</bdi> : t('popup.site')}
			</h2>
			{site ? (
				<>
					<SiteCard {...props} view={site} story={tell(site, words, now)} level="h3" />
					<WhyQuiet {...props} site={site} />
					{site.snoozedUntil && (
						<p class="popup-snoozed">
							<Button kind="link" onClick={props.onShowAgain}>
								{t('snoozed.undo')}
							</Button>
						</p>
					)}
				</>
			) : (
				<p class="popup-empty">{t('popup.noSite')}</p>
			)}
		</section>
	);
}
