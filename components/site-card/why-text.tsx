import type { SiteView } from '../../utils/contracts/view.ts';
import { nameOf } from '../story/name-of.ts';
import type { Words } from '../words/words.ts';

/** IT's reason; where IT wrote none, what the standing means. */
function reason({ standing, why }: SiteView, app: string, { t, sentence }: Words): string {
	if (why) return sentence(why);
	if (standing === 'unsanctioned' || standing === 'blocked') return t('why.unsanctioned', { app });
	if (standing === 'tolerated') return t('why.tolerated', { app });
	return t('why.unreviewed', { app });
}

/** The answer to "Why?": the reason, what was recorded, and who says more. */
export function WhyText({ view, words }: { view: SiteView; words: Words }) {
	const { t } = words;
	const { liaison, organization } = view;
	return (
		<>
			<p>{reason(view, nameOf(view), words)}</p>
			<p>{t('why.privacy', { organization })}</p>
			{liaison.contact && (
				<p>
					<a href={liaison.contact} target="_blank" rel="noopener noreferrer">
						{t('contact.who', { liaison: liaison.name })}
					</a>
				</p>
			)}
		</>
	);
}
