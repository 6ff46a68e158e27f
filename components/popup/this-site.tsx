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
			<div class="popup-section-top">
				<h2 id="popup-site">{t('popup.site')}</h2>
				{site && <bdi class="popup-host">{site.host}</bdi>}
			</div>
			{site ? (
				<>
					<SiteCard {...props} view={site} story={tell(site, words, now)} level="h3" />
					<WhyQuiet site={site} words={words} now={now} />
				</>
			) : (
				<p class="popup-empty">{t('popup.noSite')}</p>
			)}
		</section>
	);
}
