import type { Recording } from '../../utils/contracts/ledger.ts';
import { Button } from '../button/button.tsx';
import type { Words } from '../words/words.ts';

interface NoticeProps {
	notice: Recording;
	organization: string;
	words: Words;
	onWhatItSees: () => void;
}

/** What is recorded from now on, before anything is. */
export function Notice({ notice, organization, words, onWhatItSees }: NoticeProps) {
	const { t } = words;
	return (
		<p class="notice">
			{t('notice.text', { organization, count: notice.days })}{' '}
			<Button kind="link" onClick={onWhatItSees}>
				{t('ledger.title')}
			</Button>
		</p>
	);
}
