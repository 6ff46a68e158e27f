import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { say } from '../formats.ts';
import { categoryName, groupsInWords } from '../names.ts';
import { words } from '../words.ts';

/** Who asks for what, when, and where it stands today. */
export function Facts({ entry, source, now }: { entry: QueueEntry; source: PolicySource | null; now: Date }) {
	const { request } = words;
	return (
		<dl class="facts">
			<div>
				<dt>{request.whoAsks}</dt>
				<dd>
					{groupsInWords(entry.groups, source, words.requests.noGroup)}
					{entry.email !== null && (
						<small>
							<a href={`mailto:${entry.email}`}>{entry.email}</a>
						</small>
					)}
					<small>{request.together(entry.demand)}</small>
					{entry.nudges > 0 && <small>{words.requests.nudged(entry.nudges)}</small>}
				</dd>
			</div>
			<div>
				<dt>{request.moment}</dt>
				<dd>
					{request.moments[entry.moment]}
					<small>{request.asked(say.when(entry.askedAt, now.getTime()))}</small>
					<small>{request.promised(say.by(entry.promisedBy, now.getTime()))}</small>
				</dd>
			</div>
			<div>
				<dt>{request.standing}</dt>
				<dd>
					{entry.standing === null ? words.noStanding : words.standings[entry.standing]}
					<small>{categoryName(entry.category, source) ?? request.noCategory}</small>
				</dd>
			</div>
			<div>
				<dt>{request.host}</dt>
				<dd>{entry.host}</dd>
			</div>
		</dl>
	);
}
