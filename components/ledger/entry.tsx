import { ChevronDown } from 'lucide';
import type { LedgerEntry, Recording } from '../../utils/contracts/ledger.ts';
import { Icon } from '../icon/icon.tsx';
import type { Words } from '../words/words.ts';
import { exactText } from './exact-text.ts';
import { tellEntry } from './tell-entry.ts';

interface EntryProps {
	entry: LedgerEntry;
	organization: string;
	recording: Recording | null;
	words: Words;
}

/** One message: what it was, and on demand what it is for and every character of it. */
export function Entry({ entry, organization, recording, words }: EntryProps) {
	const { t } = words;
	const { title, purpose, kept, lines, routine } = tellEntry(entry, organization, recording, words);
	return (
		<li>
			<details class={routine ? 'ledger-entry ledger-entry-routine' : 'ledger-entry'}>
				<summary>
					<Icon node={ChevronDown} />
					<span class="ledger-title">{title}</span>
					<span class="ledger-when">
						{entry.times > 1 && `${t('ledger.times', { count: entry.times })} · `}
						{words.time(entry.last)}
					</span>
				</summary>
				<div class="ledger-about">
					{purpose && <p>{purpose}</p>}
					{lines.length > 0 && (
						<ul class="ledger-lines">
							{lines.map((line, index) => (
								<li key={`${index} ${line}`}>{line}</li>
							))}
						</ul>
					)}
					{kept && <p>{kept}</p>}
					{entry.answered < entry.times && <p>{t('ledger.unanswered')}</p>}
					<figure>
						<figcaption>{t('ledger.exact')}</figcaption>
						<pre class="ledger-exact" dir="ltr" lang="en">
							{exactText(entry)}
						</pre>
					</figure>
				</div>
			</details>
		</li>
	);
}
