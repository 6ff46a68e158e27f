import { Tag } from '../../../components/tag/tag.tsx';
import type { Coverage, VersionCoverage } from '../../../utils/contracts/admin.ts';
import { say } from '../formats.ts';
import { words } from '../words.ts';

interface VersionsProps {
	coverage: Coverage;
	/** Browsers over all versions. */
	total: number;
	now: Date;
}

/** One line for each version in use, newest first, with its part of all browsers. */
export function Versions({ coverage, total, now }: VersionsProps) {
	return (
		<section aria-labelledby="versions-heading">
			<h2 id="versions-heading">{words.coverage.versions}</h2>
			<ul class="versions">
				{coverage.versions.map((each) => (
					<Row key={each.version} each={each} total={total} isInForce={each.version === coverage.version} now={now} />
				))}
			</ul>
		</section>
	);
}

interface RowProps {
	each: VersionCoverage;
	total: number;
	isInForce: boolean;
	now: Date;
}

function Row({ each, total, isInForce, now }: RowProps) {
	const { coverage } = words;
	const came = cameSentence(each, now);
	return (
		<li class={isInForce ? 'version version-current' : 'version'}>
			<p class="version-name">
				<b>{coverage.version(each.version)}</b>
				{isInForce && <Tag tone="leaf">{coverage.inForce}</Tag>}
			</p>
			<p class="version-count">
				<b>{coverage.browsers(each.browsers)}</b>
				<span class="muted"> · {coverage.share(Math.floor((each.browsers / total) * 100))}</span>
			</p>
			{/* The numbers stand beside it. */}
			<progress class="version-bar" aria-hidden="true" value={each.browsers} max={total} />
			<p class="version-when muted">
				{each.publishedAt !== null && `${coverage.published(say.when(each.publishedAt, now.getTime()))}. `}
				{came !== null && `${came}.`}
			</p>
		</li>
	);
}

/** When the browsers came to a version, as short as it stays clear. */
function cameSentence({ browsers, since, latest }: VersionCoverage, now: Date): string | null {
	if (since === null || latest === null) return null;
	const [first, last] = [say.when(since, now.getTime()), say.when(latest, now.getTime())];
	return browsers === 1 ? words.coverage.sinceOne(first) : words.coverage.since(first, last);
}
