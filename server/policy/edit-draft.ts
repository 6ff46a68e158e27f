import type { Services } from '../services.ts';
import { type DraftState, replaceDraft } from './draft.ts';

/** A draft that is stored, and the revision that it was made from. */
export interface Edit {
	edited: Pick<DraftState, 'sourceHash' | 'changes'>;
	expected: number;
}

/** Makes what `edit` brings the draft, and tells the console. Returns its revision. Throws a 412 where it came too late. */
export function editDraft(
	{ db, hub, inTurn }: Pick<Services, 'db' | 'hub' | 'inTurn'>,
	edit: () => Promise<Edit>,
): Promise<number> {
	return inTurn(async () => {
		const { edited, expected } = await edit();
		const revision = await replaceDraft(db, edited, expected);
		hub.announce({ about: 'draft', revision });
		return revision;
	});
}
