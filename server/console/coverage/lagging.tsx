import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import type { Coverage, LaggingBrowser } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { say } from '../formats.ts';
import { groupsInWords } from '../names.ts';
import { words } from '../words.ts';

const pageSize = 100;

interface LaggingProps {
	coverage: Coverage;
	source: PolicySource | null;
	now: Date;
}

/** The browsers that have not got the version in force, those that were seen last first. */
export function Lagging({ coverage: { behind, lagging }, source, now }: LaggingProps) {
	const [shown, setShown] = useState(pageSize);
	const { coverage } = words;
	if (behind === 0) return <p class="muted">{coverage.allCurrent}</p>;
	const more = Math.min(pageSize, lagging.length - shown);
	return (
		<section aria-labelledby="lagging-heading">
			<h2 id="lagging-heading">{coverage.lagging(behind)}</h2>
			<p class="muted">
				{coverage.laggingHint} {behind > lagging.length && coverage.laggingShown(lagging.length)}
			</p>
			<ul class="lagging">
				{lagging.slice(0, shown).map((each) => (
					<Row key={each.browser} each={each} source={source} now={now} />
				))}
			</ul>
			{more > 0 && (
				<div class="more">
					<Button kind="outlined" onClick={() => setShown(shown + pageSize)}>
						{coverage.more(more)}
					</Button>
				</div>
			)}
		</section>
	);
}

function Row({ each, source, now }: { each: LaggingBrowser; source: PolicySource | null; now: Date }) {
	const { coverage } = words;
	return (
		<li>
			<span>
				<b>{coverage.kinds[each.kind] ?? each.kind}</b> <code>{coverage.id(each.browser)}</code>
			</span>
			<span>{groupsInWords(each.groups, source, coverage.noGroup)}</span>
			<span>{coverage.version(each.version)}</span>
			<span class="muted">{coverage.lastSeen(say.when(each.lastSeenAt, now.getTime()))}</span>
		</li>
	);
}
