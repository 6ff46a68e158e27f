import type { Failure } from '../api.ts';
import { failureSentence, faultsIn } from '../failure-words.ts';
import { FaultList } from './fault-list.tsx';

interface TroubleProps {
	failure: Failure;
	heading?: string;
	/** Where a fault is, in the reader's words. */
	placeOf?: (path: string) => string;
}

/** Why something did not work, with the faults that the desk named. */
export function Trouble({ failure, heading, placeOf = (path) => path }: TroubleProps) {
	const faults = faultsIn(failure);
	return (
		<div class="trouble" role="alert">
			<p>
				{heading !== undefined && <b>{heading} </b>}
				{failureSentence(failure)}
			</p>
			{faults.length > 0 && <FaultList faults={faults} placeOf={placeOf} />}
		</div>
	);
}
