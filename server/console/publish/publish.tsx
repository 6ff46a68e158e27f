import { Button } from '../../../components/button/button.tsx';
import type { Overview, PolicyDiff } from '../../../utils/contracts/admin.ts';
import type { Desk } from '../desk.ts';
import { categoryName } from '../names.ts';
import { FaultList } from '../shell/fault-list.tsx';
import { Trouble } from '../shell/trouble.tsx';
import { words } from '../words.ts';
import { ChangeTable } from './change-table.tsx';
import { changeSummary, faultPlace } from './change-words.ts';
import './publish.css';
import type { Publisher } from './publisher.ts';
import { Reach } from './reach.tsx';

/** What publishing would change, the button that does it, and how far the new version has come. */
export function Publish({ desk, publisher }: { desk: Desk; publisher: Publisher }) {
	const overview = desk.overview.value;
	const diff = desk.diff.value;
	const source = desk.draft.value?.source ?? null;
	const failure = publisher.failure.value;
	return (
		<>
			<div class="view-head">
				<h1>{words.publish.heading}</h1>
			</div>
			{publisher.published.value !== null && overview !== null && (
				<Reach version={publisher.published.value.version} overview={overview} />
			)}
			{failure !== null && (
				<Trouble failure={failure} heading={words.publish.failed} placeOf={(path) => faultPlace(path, source)} />
			)}
			{diff !== null && overview !== null && (
				<Diff
					diff={diff}
					overview={overview}
					busy={publisher.busy.value}
					placeOf={(path) => faultPlace(path, source)}
					nameOf={(id) => categoryName(id, source) ?? id}
					onPublish={() => void publisher.publish()}
				/>
			)}
		</>
	);
}

interface DiffProps {
	diff: PolicyDiff;
	overview: Overview;
	busy: boolean;
	placeOf: (path: string) => string;
	/** Name of a category. */
	nameOf: (id: string) => string;
	onPublish: () => void;
}

function Diff({ diff, overview, busy, placeOf, nameOf, onPublish }: DiffProps) {
	const { publish } = words;
	const summary = changeSummary(diff.apps, diff.sections);
	const isFaulty = diff.faults.length > 0;
	return (
		<>
			{isFaulty && (
				<section class="mend" aria-labelledby="mend-heading">
					<h2 id="mend-heading">{publish.faultsHeading}</h2>
					<p>{publish.faultsHint}</p>
					<FaultList faults={diff.faults} placeOf={placeOf} />
				</section>
			)}
			{summary === null ? (
				<div class="nothing nothing-done">
					<h2>{publish.same}</h2>
					<p>{publish.sameHint}</p>
				</div>
			) : (
				<>
					<div class="publish-bar">
						<p>
							{publish.intro(overview.version + 1)}
							<b>{summary}</b>
						</p>
						{!isFaulty && (
							<Button kind="filled" busy={busy} onClick={onPublish}>
								{publish.button}
							</Button>
						)}
					</div>
					{diff.apps.length > 0 && <ChangeTable changes={diff.apps} categoryName={nameOf} />}
					{diff.sections.length > 0 && (
						<section class="sections" aria-labelledby="sections-heading">
							<h2 id="sections-heading">{publish.sectionsHeading}</h2>
							<ul>
								{diff.sections.map((section) => (
									<li key={section}>{publish.sections[section] ?? section}</li>
								))}
							</ul>
						</section>
					)}
				</>
			)}
		</>
	);
}
