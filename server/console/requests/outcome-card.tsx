import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { longDay } from '../formats.ts';
import { words } from '../words.ts';

interface OutcomeCardProps {
	entry: QueueEntry;
	source: PolicySource | null;
	now: Date;
}

/** What was decided, in the place of the decision. */
export function OutcomeCard({ entry, source, now }: OutcomeCardProps) {
	const { request } = words;
	const { outcome } = entry;
	if (outcome === null) return <p class="muted">{words.states[entry.state]}</p>;
	const isYes = entry.state === 'approved' || entry.state === 'approved-with-conditions';
	const alternative = source?.apps.find(({ id }) => id === outcome.alternative)?.name ?? outcome.alternative;
	return (
		<section class="outcome" aria-labelledby="outcome-heading">
			<h3 id="outcome-heading">{request.outcome}</h3>
			<p class="outcome-state">
				{words.states[entry.state]}
				{isYes && ` ${outcome.until === null ? request.forGood : request.until(longDay(new Date(outcome.until), now))}`}
			</p>
			<blockquote>{outcome.sentence}</blockquote>
			{alternative !== null && <p>{request.instead(alternative)}</p>}
		</section>
	);
}
