import { useRef, useState } from 'preact/hooks';
import { Tag } from '../../../components/tag/tag.tsx';
import { daysBetween, toMs } from '../../../components/words/calendar.ts';
import type { GrantEntry } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { maxSentence, moments } from '../../../utils/contracts/vocabulary.ts';
import type { Failure } from '../api.ts';
import { listOf, say } from '../formats.ts';
import { groupNames } from '../names.ts';
import { SentenceField } from '../requests/sentence-field.tsx';
import { AskFirst } from '../shell/ask-first.tsx';
import { Trouble } from '../shell/trouble.tsx';
import { words } from '../words.ts';

/** From so many days on, a grant's end is worth a word. */
const soonDays = 7;

interface GrantRowProps {
	grant: GrantEntry;
	source: PolicySource | null;
	now: Date;
	/** Why it could not be ended. */
	failure: Failure | null;
	/** Ends it, with a sentence to those who had it. */
	onEnd: (sentence: string) => Promise<void>;
}

/** Whom it is for, by the name that IT gave the group. */
function whoOf({ group, email }: GrantEntry, source: PolicySource | null): string {
	if (group === null) return email ?? words.grants.person;
	return words.grants.group(groupNames([group], source)[0] ?? group);
}

/** One exception: what, for whom, for which moments, until when, and what IT wrote. */
export function GrantRow({ grant, source, now, failure, onEnd }: GrantRowProps) {
	const { grants } = words;
	const [written, setWritten] = useState<string>(grants.sentences[0]);
	const [isMissing, setMissing] = useState(false);
	const row = useRef<HTMLLIElement>(null);
	const { name, until, conditional, sentence, grantedAt } = grant;
	const who = whoOf(grant, source);
	const may = moments.filter((moment) => grant.moments.includes(moment)).map((moment) => grants.may[moment]);
	const lasts = until === null ? grants.forGood : say.until(until, now.getTime());
	const isSoon = until !== null && daysBetween(now.getTime(), toMs(until)) <= soonDays;

	function end(): Promise<void> | null {
		const sentence = written.trim();
		setMissing(sentence === '');
		if (sentence !== '') return onEnd(sentence);
		row.current?.querySelector('textarea')?.focus();
		return null;
	}

	return (
		<li class="grant" ref={row}>
			<p class="grant-name">
				<b>{name}</b>
				{isSoon && <Tag tone="amber">{grants.soon}</Tag>}
				{conditional && <Tag tone="plain">{grants.conditional}</Tag>}
			</p>
			<p class="grant-who">{who}</p>
			<p>
				{grants.what(listOf(may))}, {lasts}
			</p>
			<p class="grant-given muted">{grants.given(say.when(grantedAt, now.getTime()))}</p>
			<blockquote>{sentence}</blockquote>
			<AskFirst
				label={grants.end}
				name={grants.endOf(name, who)}
				question={grants.question(name)}
				yes={grants.yes}
				no={grants.no}
				act={end}
			>
				<SentenceField
					value={written}
					suggestions={grants.sentences}
					fault={isMissing ? words.decision.missing.sentence : undefined}
					max={maxSentence}
					onWrite={(text) => {
						setWritten(text);
						setMissing(false);
					}}
				/>
			</AskFirst>
			{failure !== null && <Trouble failure={failure} heading={words.failures.notDone} />}
		</li>
	);
}
