import type { Alternative } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import type { Words } from '../words/words.ts';

interface AlternativesProps {
	alternatives: readonly Alternative[];
	/** The first one is the best way forward: its button is filled. */
	best?: boolean;
	words: Words;
	onOpen: (alternative: Alternative) => void;
}

/** Approved apps that do the same job: what each is good for, and the way there. */
export function Alternatives({ alternatives, best = false, words, onOpen }: AlternativesProps) {
	return (
		<ul class="alternatives">
			{alternatives.map((alternative, index) => (
				<li class="alternative" key={alternative.id}>
					<span class="alternative-initial" aria-hidden="true">
						{[...alternative.name][0]}
					</span>
					<span class="alternative-text">
						<span class="alternative-name">
							<bdi>{alternative.name}</bdi>
						</span>
						{alternative.goodFor && <span class="alternative-use">{alternative.goodFor}</span>}
						{alternative.access && <span class="alternative-use">{words.sentence(alternative.access)}</span>}
					</span>
					<Button
						kind={best && index === 0 ? 'filled' : 'outlined'}
						small
						label={words.t('open.app', { app: alternative.name })}
						onClick={() => onOpen(alternative)}
					>
						{words.t('open')}
					</Button>
				</li>
			))}
		</ul>
	);
}
