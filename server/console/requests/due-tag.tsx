import { Check, Clock, X } from 'lucide';
import { Tag } from '../../../components/tag/tag.tsx';
import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import { say, since } from '../formats.ts';
import { words } from '../words.ts';
import { dueOf } from './due.ts';

/** By when the answer was promised, or what came of it. */
export function DueTag({ entry, now }: { entry: QueueEntry; now: Date }) {
	const state = words.states[entry.state];
	switch (entry.state) {
		case 'approved':
		case 'approved-with-conditions':
			return (
				<Tag tone="leaf" icon={Check}>
					{state}
				</Tag>
			);
		case 'declined':
			return (
				<Tag tone="clay" icon={X}>
					{state}
				</Tag>
			);
		case 'withdrawn':
			return <Tag tone="plain">{state}</Tag>;
		case 'needs-more':
			return <Tag tone="sky">{state}</Tag>;
		case 'sent':
		case 'received':
			return <Promised by={entry.promisedBy} now={now} />;
	}
}

function Promised({ by, now }: { by: string; now: Date }) {
	const { requests } = words;
	switch (dueOf(by, now)) {
		case 'overdue':
			return (
				<Tag tone="clay" icon={Clock}>
					{requests.overdue(since(by, now))}
				</Tag>
			);
		case 'soon':
			return (
				<Tag tone="amber" icon={Clock}>
					{requests.soon(say.by(by, now.getTime()))}
				</Tag>
			);
		case 'later':
			return <Tag tone="plain">{requests.later(say.by(by, now.getTime()))}</Tag>;
	}
}
