import { useEffect, useRef } from 'preact/hooks';
import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import type { Desk } from '../desk.ts';
import { categoryName, groupsInWords } from '../names.ts';
import { hrefOf } from '../route.ts';
import { words } from '../words.ts';
import { DueTag } from './due-tag.tsx';
import type { Inbox } from './inbox.ts';
import { type Order, orders } from './order.ts';

/** Every open request, then the answered ones, folded away. */
export function QueueList({ desk, inbox, now }: { desk: Desk; inbox: Inbox; now: Date }) {
	const open = inbox.ordered.value;
	const decided = desk.queue.value?.decided ?? [];
	const row = (entry: QueueEntry) => (
		<Row key={entry.id} entry={entry} desk={desk} chosen={entry.id === inbox.chosen.value} now={now} />
	);
	return (
		<>
			<div class="queue-head">
				<h2 id="queue-heading">{desk.queue.value !== null && words.requests.count(open.length)}</h2>
				<label class="queue-order">
					<span class="visually-hidden">{words.requests.order}</span>
					<select
						value={inbox.order.value}
						onChange={(event) => {
							inbox.order.value = orderNamed(event.currentTarget.value);
						}}
					>
						{orders.map((order) => (
							<option key={order} value={order}>
								{words.requests.orders[order]}
							</option>
						))}
					</select>
				</label>
			</div>
			<ul class="queue-rows" aria-label={words.requests.list}>
				{open.map(row)}
			</ul>
			{desk.queue.value !== null && open.length === 0 && <p class="queue-empty">{words.requests.empty}</p>}
			{decided.length > 0 && (
				<details class="queue-answered" open={decided.some(({ id }) => id === inbox.chosen.value)}>
					<summary>{words.requests.answered(decided.length)}</summary>
					<ul class="queue-rows" aria-label={words.requests.answeredList}>
						{decided.map(row)}
					</ul>
				</details>
			)}
		</>
	);
}

const orderNamed = (name: string): Order => orders.find((order) => order === name) ?? 'wanted';

function Row({ entry, desk, chosen, now }: { entry: QueueEntry; desk: Desk; chosen: boolean; now: Date }) {
	const link = useRef<HTMLAnchorElement>(null);
	useEffect(() => {
		if (chosen) link.current?.scrollIntoView({ block: 'nearest' });
	}, [chosen]);
	const source = desk.draft.value?.source ?? null;
	const groups = groupsInWords(entry.groups, source, words.requests.noGroup);
	const category = categoryName(entry.category, source);
	return (
		<li>
			<a
				ref={link}
				class={`row row-${entry.state}`}
				href={hrefOf({ view: 'requests', id: entry.id })}
				aria-current={chosen ? 'true' : undefined}
			>
				<span class="row-name">{entry.name}</span>
				<DueTag entry={entry} now={now} />
				<span class="row-who">
					<b>{words.requests.demand(entry.demand)}</b>
					{groups && ` · ${groups}`}
				</span>
				{entry.nudges > 0 && <span class="row-nudged">{words.requests.nudged(entry.nudges)}</span>}
				<span class="row-about">
					{words.moments[entry.moment]} · {entry.standing === null ? words.noStanding : words.standings[entry.standing]}
					{category && ` · ${category}`}
				</span>
			</a>
		</li>
	);
}
