import type { SiteView } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import { nameOf } from '../story/name-of.ts';
import type { Words } from '../words/words.ts';

/** IT's reason; where IT wrote none, what the standing means. */
function reason({ standing, why }: SiteView, app: string, { t, sentence }: Words): string {
	if (why) return sentence(why);
	if (standing === 'unsanctioned' || standing === 'blocked') return t('why.unsanctioned', { app });
	if (standing === 'tolerated') return t('why.tolerated', { app });
	return t('why.unreviewed', { app });
}

interface WhyTextProps {
	view: SiteView;
	words: Words;
	onWhatItSees: () => void;
}

/** The answer to "Why?": the reason, what was recorded, and who says more. */
export function WhyText({ view, words, onWhatItSees }: WhyTextProps) {
	const { t } = words;
	const { liaison, organization } = view;
	return (
		<>
			<p>{reason(view, nameOf(view), words)}</p>
			<p>
				{t(view.app ? 'why.recorded' : 'why.privacy', { organization })}{' '}
				<Button kind="link" onClick={onWhatItSees}>
					{t('ledger.title')}
				</Button>
			</p>
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
