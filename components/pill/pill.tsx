import { SignpostMark } from '../icon/signpost-mark.tsx';

interface PillProps {
	name: string;
	/** The standing in at most three words. */
	standing: string;
	onOpen: () => void;
}

/** The resting form: says the standing, and opens the card. */
export function Pill({ name, standing, onOpen }: PillProps) {
	return (
		<button type="button" class="pill" aria-expanded={false} onClick={onOpen}>
			<SignpostMark />
			<span>
				<bdi>{name}</bdi> <span class="pill-standing">· {standing}</span>
			</span>
		</button>
	);
}
