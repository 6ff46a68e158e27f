import { type LedgerEntry, type LedgerView, ledgerDays } from '../../utils/contracts/ledger.ts';
import { Button } from '../button/button.tsx';
import { PageTop } from '../page-top/page-top.tsx';
import { capitalized } from '../words/message.ts';
import type { Words } from '../words/words.ts';
import { Entry } from './entry.tsx';
import { Recorded } from './recorded.tsx';

export interface LedgerProps {
	words: Words;
	/** Epoch milliseconds. */
	now: number;
	/** `null` until the worker has answered. */
	view: LedgerView | null;
	loading: boolean;
	onOlder: () => void;
}

/** "What IT sees": what is recorded, and everything that this browser sent. */
export function Ledger({ words, now, view, loading, onOlder }: LedgerProps) {
	const { t } = words;
	const organization = view?.organization ?? t('popup.it');
	return (
		<main class="signpost ledger" lang={words.language} dir={words.dir}>
			<PageTop heading={t('ledger.title')} intro={t('ledger.intro')} />
			{view?.recording && <Recorded recording={view.recording} organization={organization} words={words} />}
			{view && (
				<section class="card" aria-labelledby="sent">
					<h2 id="sent">{t('ledger.sent')}</h2>
					{view.entries.length === 0 && <p class="ledger-empty">{t('ledger.empty')}</p>}
					{daysOf(view.entries, words, now).map(([day, entries]) => (
						<div key={day} class="ledger-day">
							<h3>{capitalized(day, words.language)}</h3>
							<ul>
								{entries.map((entry) => (
									<Entry
										key={entry.id}
										entry={entry}
										organization={organization}
										recording={view.recording}
										words={words}
									/>
								))}
							</ul>
						</div>
					))}
					{view.more && (
						<Button kind="outlined" busy={loading} onClick={onOlder}>
							{t('ledger.older')}
						</Button>
					)}
					<p class="ledger-foot">{words.join([t('ledger.kept', { count: ledgerDays }), t('ledger.secret')])}</p>
				</section>
			)}
		</main>
	);
}

/** Entries by the day that they were first sent on, in their order. */
function daysOf(entries: readonly LedgerEntry[], words: Words, now: number): [day: string, LedgerEntry[]][] {
	return [...Map.groupBy(entries, ({ first }) => words.day(first, now))];
}
