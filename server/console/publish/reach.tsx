import type { Overview } from '../../../utils/contracts/admin.ts';
import { words } from '../words.ts';

/** How many browsers run the version that was just published. */
export function Reach({ version, overview }: { version: number; overview: Overview }) {
	const isCounted = overview.version === version;
	const { total } = overview.browsers;
	const current = isCounted ? overview.browsers.current : 0;
	return (
		<section class="reach" aria-label={words.publish.heading}>
			<p role="status">
				<b>{words.publish.out(version)}</b> {words.publish.reach(current, total)}
			</p>
			{total > 0 && <progress aria-label={words.publish.reachLabel(version)} value={current} max={total} />}
		</section>
	);
}
