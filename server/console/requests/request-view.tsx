import { useEffect, useRef } from 'preact/hooks';
import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import { isOpen } from '../../../utils/contracts/vocabulary.ts';
import type { Desk } from '../desk.ts';
import { words } from '../words.ts';
import { DecisionForm } from './decision-form.tsx';
import { Facts } from './facts.tsx';
import './request-parts.css';
import { DueTag } from './due-tag.tsx';
import type { Inbox } from './inbox.ts';
import { OutcomeCard } from './outcome-card.tsx';
import { ReadyApps } from './ready-apps.tsx';
import { Thread } from './thread.tsx';

interface RequestViewProps {
	entry: QueueEntry;
	desk: Desk;
	inbox: Inbox;
	now: Date;
	keysOn: boolean;
}

/** One request: who needs what, what was said, what is ready already, and the decision beside it. */
export function RequestView({ entry, desk, inbox, now, keysOn }: RequestViewProps) {
	const heading = useRef<HTMLHeadingElement>(null);

	useEffect(() => {
		void inbox.markReceived(entry);
	}, [inbox, entry]);

	// The control that led here may be gone or hidden by now; the next stop is the request itself.
	useEffect(() => {
		const frame = requestAnimationFrame(() => {
			const active = document.activeElement;
			if (active === null || active === document.body || !active.checkVisibility()) heading.current?.focus();
		});
		return () => cancelAnimationFrame(frame);
	}, []);

	return (
		<article class="request" aria-labelledby="request-heading">
			<div class="request-panes">
				<div class="request-body">
					<a class="request-back" href="#/requests">
						{words.requests.back}
					</a>
					<header class="request-head">
						<h2 id="request-heading" ref={heading} tabIndex={-1}>
							{entry.name}
						</h2>
						<DueTag entry={entry} now={now} />
					</header>
					<Facts entry={entry} source={desk.draft.value?.source ?? null} now={now} />
					<Thread thread={entry.thread} now={now} />
					<ReadyApps entry={entry} desk={desk} />
				</div>
				<aside class="request-decision" aria-label={words.decision.label}>
					{isOpen(entry.state) ? (
						<DecisionForm entry={entry} desk={desk} inbox={inbox} now={now} keysOn={keysOn} />
					) : (
						<OutcomeCard entry={entry} source={desk.draft.value?.source ?? null} now={now} />
					)}
				</aside>
			</div>
		</article>
	);
}
