import { useEffect } from 'preact/hooks';
import type { Coverage as CoverageReply } from '../../../utils/contracts/admin.ts';
import { now } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { hrefOf } from '../route.ts';
import { words } from '../words.ts';
import './coverage.css';
import { Extensions } from './extensions.tsx';
import { Lagging } from './lagging.tsx';
import { Versions } from './versions.tsx';

/** Which browsers run which version, since when, and who lags. Counted anew whenever the overview is. */
export function Coverage({ desk }: { desk: Desk }) {
	const overview = desk.overview.value;
	useEffect(() => void desk.loadCoverage(), [desk, overview]);
	const coverage = desk.coverage.value;
	const total = coverage === null ? 0 : countAll(coverage);
	return (
		<>
			<div class="view-head">
				<h1>{words.coverage.heading}</h1>
				{coverage !== null && total > 0 && (
					<span class="view-count" role="status">
						{words.coverage.upToDate(total - coverage.behind, total)}
					</span>
				)}
			</div>
			{coverage !== null && (total === 0 ? <NoBrowser /> : <Counted desk={desk} coverage={coverage} total={total} />)}
		</>
	);
}

function countAll({ versions }: CoverageReply): number {
	return versions.reduce((sum, { browsers }) => sum + browsers, 0);
}

function Counted({ desk, coverage, total }: { desk: Desk; coverage: CoverageReply; total: number }) {
	return (
		<>
			<p class="lead">{words.coverage.intro}</p>
			<Versions coverage={coverage} total={total} now={now.value} />
			<Lagging coverage={coverage} source={desk.draft.value?.source ?? null} now={now.value} />
			<Extensions coverage={coverage} served={desk.overview.value?.extension?.version ?? null} />
		</>
	);
}

function NoBrowser() {
	return (
		<div class="nothing">
			<h2>{words.coverage.none}</h2>
			<p>{words.coverage.noneHint}</p>
			<a href={hrefOf({ view: 'set-up' })}>{words.coverage.toSetUp}</a>
		</div>
	);
}
