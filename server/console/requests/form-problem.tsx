import { failureSentence, faultsIn } from '../failure-words.ts';
import { FaultList } from '../shell/fault-list.tsx';
import { words } from '../words.ts';
import type { Obstacle } from './inbox.ts';

const fields = ['sentence', 'until', 'moments', 'group', 'alternative'] as const;
type Field = (typeof fields)[number];

const rootOf = (path: string) => path.split(/[.[]/, 1)[0] ?? '';

/** What is wrong with one field of the decision, if anything is. */
export function fieldFault(obstacle: Obstacle | null, field: Field): string | undefined {
	if (obstacle === null) return undefined;
	const faults = obstacle.kind === 'missing' ? obstacle.faults : faultsIn(obstacle.failure);
	const fault = faults.find(({ path }) => rootOf(path) === field);
	if (fault === undefined) return undefined;
	return obstacle.kind === 'missing'
		? words.decision.missing[field]
		: words.faults.sentence(fault.expected, fault.found);
}

/** Why the answer was not sent, with the faults that belong to no field shown. */
export function FormProblem({ obstacle }: { obstacle: Obstacle | null }) {
	if (obstacle?.kind !== 'failed') return null;
	const elsewhere = faultsIn(obstacle.failure).filter(({ path }) => !fields.some((field) => field === rootOf(path)));
	return (
		<div class="trouble" role="alert">
			<p>
				<b>{words.decision.failed}</b> {failureSentence(obstacle.failure)}
			</p>
			{elsewhere.length > 0 && <FaultList faults={elsewhere} placeOf={(path) => words.decision.places[path] ?? path} />}
		</div>
	);
}
