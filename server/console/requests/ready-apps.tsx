import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import type { Desk } from '../desk.ts';
import { categoryName } from '../names.ts';
import { textIn } from '../texts.ts';
import { words } from '../words.ts';
import { alternativesTo } from './approved-apps.ts';

const most = 6;

/** The approved apps that do the same job already. */
export function ReadyApps({ entry, desk }: { entry: QueueEntry; desk: Desk }) {
	const { request } = words;
	const source = desk.draft.value?.source ?? null;
	if (source === null) return null;
	const ready = alternativesTo(entry, source, desk.changesById.value).slice(0, most);
	const category = categoryName(entry.category, source);
	return (
		<section class="ready" aria-labelledby="ready-heading">
			<h3 id="ready-heading">{request.ready}</h3>
			{category === null && <p class="muted">{request.readyUnlisted}</p>}
			{category !== null && ready.length === 0 && <p class="muted">{request.readyNone(category)}</p>}
			{ready.length > 0 && (
				<ul class="alternatives">
					{ready.map(({ id, name, goodFor }) => (
						<li key={id} class="alternative">
							<span class="alternative-initial" aria-hidden="true">
								{name.slice(0, 1)}
							</span>
							<span class="alternative-text">
								<span class="alternative-name">{name}</span>
								{goodFor !== undefined && <span class="alternative-use">{textIn(goodFor)}</span>}
							</span>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
