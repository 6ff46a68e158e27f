import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { dayAndTime, listOf } from '../formats.ts';
import { categoryName, groupNames } from '../names.ts';
import { words } from '../words.ts';

/** Who asks for what, when, and where it stands today. */
export function Facts({ entry, source, now }: { entry: QueueEntry; source: PolicySource | null; now: Date }) {
	const { request } = words;
	const groups = groupNames(entry.groups, source);
	return (
		<dl class="facts">
			<div>
				<dt>{request.whoAsks}</dt>
				<dd>
					{groups.length === 0 ? words.requests.who(null) : listOf(groups)}
					{entry.email !== null && (
						<>
							{' · '}
							<a href={`mailto:${entry.email}`}>{entry.email}</a>
						</>
					)}
					<small>{entry.demand === 1 ? request.alone : request.together(entry.demand)}</small>
				</dd>
			</div>
			<div>
				<dt>{request.moment}</dt>
				<dd>
					{words.asked[entry.moment]}
					<small>
						{request.at(dayAndTime(entry.askedAt, now))} · {request.promised(dayAndTime(entry.promisedBy, now))}
					</small>
				</dd>
			</div>
			<div>
				<dt>{request.standing}</dt>
				<dd>
					{entry.standing === null ? words.noStanding : words.standings[entry.standing]}
					<small>{categoryName(entry.category, source) ?? request.unlistedCategory}</small>
				</dd>
			</div>
			<div>
				<dt>{request.host}</dt>
				<dd class="facts-host">{entry.host}</dd>
			</div>
		</dl>
	);
}
