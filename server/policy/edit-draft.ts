import { writeAudit } from '../admin/audit.ts';
import type { Admin } from '../admin/who.ts';
import type { Services } from '../services.ts';
import { type DraftState, replaceDraft } from './draft.ts';

/** A source that is stored, to be the draft. */
export interface Edit {
	edited: Pick<DraftState, 'sourceHash' | 'changes'>;
	/** The revision that it was made from. */
	expected: number;
	/** For the audit: what was done, in the past tense. */
	what: string;
	/** For the audit: to what; to the draft as a whole unless said. */
	about?: string;
}

/** Makes what `edit` brings the draft, and tells the console. Throws a 412 where it came too late. */
export function editDraft(
	{ db, hub, inTurn, now }: Pick<Services, 'db' | 'hub' | 'inTurn' | 'now'>,
	by: Admin,
	edit: () => Promise<Edit>,
): Promise<void> {
	return inTurn(async () => {
		const { edited, expected, what, about } = await edit();
		const revision = await db.transaction().execute(async (tx) => {
			const next = await replaceDraft(tx, edited, expected);
			await writeAudit(tx, by, what, about ?? `the draft, revision ${next}`, now());
			return next;
		});
		hub.announce({ about: 'draft', revision });
	});
}
