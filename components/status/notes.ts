import type { StatusView } from '../../utils/contracts/view.ts';
import type { Words } from '../words/words.ts';

export interface Note {
	text: string;
	/** For IT, in English; line by line. */
	details: readonly string[];
}

/** What the person should know about Signpost itself; nothing, as a rule. */
export function notesOf(status: StatusView, words: Words, now: number): Note[] {
	const { t } = words;
	const { fault, policy, waiting, refused = [], configFaults } = status;
	const notes: Note[] = [];
	if (waiting > 0) notes.push({ text: t('status.waiting', { count: waiting }), details: [] });
	if (fault) {
		const stale = status.lastContact ? t('status.stale', { when: words.when(status.lastContact, now) }) : null;
		notes.push({ text: words.join([t(`fault.${fault.reason}`), policy ? stale : null]), details: [fault.detail] });
	}
	if (policy && Date.parse(policy.expires) < now) {
		notes.push({ text: t('status.expired', { until: words.until(policy.expires, now) }), details: [] });
	}
	for (const { name, detail } of refused) {
		notes.push({ text: t('status.refused', { app: name }), details: [detail] });
	}
	if (configFaults.length > 0) {
		notes.push({
			text: t('status.config', { count: configFaults.length }),
			details: configFaults.map(({ path, found, expected }) => `${path}: ${found} → ${expected}`),
		});
	}
	if (status.trustOnFirstUse) notes.push({ text: t('status.firstUse'), details: [] });
	return notes;
}
