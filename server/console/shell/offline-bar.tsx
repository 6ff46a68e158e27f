import { Button } from '../../../components/button/button.tsx';
import { words } from '../words.ts';

/** Says that the desk is out of reach, and that nothing is lost. */
export function OfflineBar({ onTry }: { onTry: () => void }) {
	return (
		<div class="offline-bar" role="status">
			<span>{words.offline.text}</span>
			<Button kind="outlined" small onClick={onTry}>
				{words.offline.tryNow}
			</Button>
		</div>
	);
}
