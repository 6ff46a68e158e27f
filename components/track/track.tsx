export interface TrackStep {
	text: string;
	done: boolean;
}

interface TrackProps {
	label: string;
	steps: readonly TrackStep[];
}

/** How far a request has come; the step it waits for is the current one. */
export function Track({ label, steps }: TrackProps) {
	const current = steps.findIndex((step) => !step.done);
	return (
		<ol class="track" aria-label={label}>
			{steps.map((step, index) => (
				<li
					key={step.text}
					class={step.done ? 'track-step track-step-done' : 'track-step'}
					aria-current={index === current ? 'step' : undefined}
				>
					{step.text}
				</li>
			))}
		</ol>
	);
}
