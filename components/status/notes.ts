import type { StatusView } from '../../utils/contracts/view.ts';
import type { Words } from '../words/words.ts';

export interface Note {
	/** Of no other note at the same time. */
	key: string;
	text: string;
	/** For IT, in English; line by line. */
	details: readonly string[];
}

/** What the person should know about Signpost itself; nothing, as a rule. */
export function notesOf(status: StatusView, words: Words, now: number): Note[] {
	const { t } = words;
	const { fault, policy, waiting, refused = [], configFaults } = status;
	const notes: Note[] = [];
	if (waiting > 0) notes.push({ key: 'waiting', text: t('status.waiting', { count: waiting }), details: [] });
	if (fault) {
		const stale = status.lastContact ? t('status.stale', { when: words.when(status.lastContact, now) }) : null;
		notes.push({
			key: 'fault',
			text: words.join([t(`fault.${fault.reason}`), policy ? stale : null]),
			details: [fault.detail],
		});
	}
	if (policy && Date.parse(policy.expires) < now) {
		notes.push({ key: 'expired', text: t('status.expired', { until: words.until(policy.expires, now) }), details: [] });
	}
	for (const { at, name, detail } of refused) {
		notes.push({ key: `refused ${at} ${name} ${detail}`, text: t('status.refused', { app: name }), details: [detail] });
	}
	if (configFaults.length > 0) {
		notes.push({
			key: 'config',
			text: t('status.config', { count: configFaults.length }),
			details: configFaults.map(({ path, found, expected }) => `${path}: ${found} → ${expected}`),
		});
	}
	if (status.trustOnFirstUse) notes.push({ key: 'first-use', text: t('status.firstUse'), details: [] });
	return notes;
}
