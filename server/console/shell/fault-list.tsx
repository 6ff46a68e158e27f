import type { Fault } from '../../../utils/contracts/faults.ts';
import { words } from '../words.ts';

/** Faults in plain words, each with its place. */
export function FaultList({ faults, placeOf }: { faults: readonly Fault[]; placeOf: (path: string) => string }) {
	return (
		<ul class="fault-list">
			{faults.map((fault) => (
				<li key={`${fault.path} ${fault.expected}`}>
					<b>{placeOf(fault.path)}</b>
					<span>{words.faults.sentence(fault.expected, fault.found)}</span>
				</li>
			))}
		</ul>
	);
}
