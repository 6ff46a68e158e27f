import { type CountedMoment, EventBatch } from '../../utils/contracts/event.ts';
import { parseJson } from '../../utils/contracts/faults.ts';
import { type LedgerEntry, type Purpose, purposeOf, type Recording } from '../../utils/contracts/ledger.ts';
import { RequestBody } from '../../utils/contracts/review.ts';
import type { Key } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';

/** A message in plain words. */
export interface ToldEntry {
	title: string;
	/** What it is for; `null` where it is not known any more. */
	purpose: string | null;
	/** How long IT keeps it. */
	kept: string | null;
	/** What the message says, one by one. */
	lines: readonly string[];
	/** Sent by itself and says nothing of the person. */
	routine: boolean;
}

const about = {
	enrol: { purpose: 'out.for.enrol', kept: 'out.kept.enrol' },
	head: { purpose: 'out.for.list', kept: null },
	file: { purpose: 'out.for.list', kept: null },
	handover: { purpose: 'out.for.list', kept: null },
	stream: { purpose: 'out.for.list', kept: null },
	me: { purpose: 'out.for.me', kept: 'out.kept.me' },
	ask: { purpose: 'out.for.request', kept: 'out.kept.request' },
	note: { purpose: 'out.for.request', kept: 'out.kept.request' },
	nudge: { purpose: 'out.for.request', kept: 'out.kept.request' },
	withdraw: { purpose: 'out.for.request', kept: 'out.kept.request' },
	events: { purpose: 'out.for.events', kept: 'out.kept.events' },
} as const satisfies Record<Purpose, { purpose: Key; kept: Key | null }>;

function momentsIn(body: string | null): CountedMoment[] {
	const parsed = parseJson(EventBatch, body ?? '');
	return parsed.ok ? parsed.value.moments : [];
}

/** The app or site that a request was about. */
function askedAbout(body: string | null): string {
	const parsed = parseJson(RequestBody, body ?? '');
	return parsed.ok ? (parsed.value.app ?? parsed.value.host) : '';
}

/** @param recording what the policy says now: how long counted moments are kept */
export function tellEntry(
	entry: LedgerEntry,
	organization: string,
	recording: Recording | null,
	words: Words,
): ToldEntry {
	const { t } = words;
	const purpose = purposeOf(entry);
	if (purpose === null) {
		return { title: `${entry.method} ${entry.path}`, purpose: null, kept: null, lines: [], routine: false };
	}
	const { purpose: why, kept } = about[purpose];
	const moments = purpose === 'events' ? momentsIn(entry.body) : [];
	return {
		title: t(`out.${purpose}`, { app: purpose === 'ask' ? askedAbout(entry.body) : '', count: moments.length }),
		purpose: t(why, { organization }),
		kept: kept && t(kept, { organization, count: recording?.days ?? 0 }),
		lines: moments.map(({ app, outcome, at }) =>
			t('out.moment', { time: words.time(at), app, what: t(`outcome.${outcome}`) }),
		),
		routine: kept === null || purpose === 'me',
	};
}
