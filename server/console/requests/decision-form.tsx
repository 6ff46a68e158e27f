import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import { maxSentence } from '../../../utils/contracts/review.ts';
import type { Desk } from '../desk.ts';
import { longDay } from '../formats.ts';
import { Choice, ChoiceGroup } from '../shell/choice.tsx';
import { words } from '../words.ts';
import { ApproveFields } from './approve-fields.tsx';
import { alternativesTo } from './approved-apps.ts';
import './decision-form.css';
import { type DecisionDraft, decisionKinds, decisionOf, emptyDraft, untilOf } from './decision-draft.ts';
import { DeclineFields } from './decline-fields.tsx';
import { FormProblem, fieldFault } from './form-problem.tsx';
import type { Inbox } from './inbox.ts';
import { ReachHint } from './reach-hint.tsx';
import { SentenceField } from './sentence-field.tsx';
import { sentenceOf, suggestSentences } from './sentences.ts';
import { shortcutOf } from './shortcuts.ts';

interface DecisionFormProps {
	entry: QueueEntry;
	desk: Desk;
	inbox: Inbox;
	now: Date;
	keysOn: boolean;
}

/** The decision on one request. What is filled in is kept until the desk has it, also while another request is shown. */
export function DecisionForm({ entry, desk, inbox, now, keysOn }: DecisionFormProps) {
	const form = useRef<HTMLFormElement>(null);
	const source = desk.draft.value?.source ?? null;
	const alternatives = source === null ? [] : alternativesTo(entry, source, desk.changesById.value);
	const draft = inbox.drafts.value.get(entry.id) ?? emptyDraft(entry.groups, alternatives);
	const obstacle = inbox.obstacles.value.get(entry.id) ?? null;
	const sending = inbox.sending.value.has(entry.id);

	const until = untilOf(draft, now);
	const context = { until: until instanceof Date ? longDay(until, now) : null };
	const sentence = sentenceOf(draft, context);
	const change = (part: Partial<DecisionDraft>) => inbox.setDraft(entry.id, { ...draft, ...part });
	const write = (text: string) => draft.kind !== null && change({ written: { ...draft.written, [draft.kind]: text } });

	function send(): void {
		const decision = decisionOf(draft, sentence, new Date());
		if (decision.ok) void inbox.decide(entry.id, decision.value);
		else inbox.setObstacle(entry.id, { kind: 'missing', faults: decision.faults });
	}

	useEffect(() => {
		if (obstacle !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
	}, [obstacle]);

	const latest = useRef(change);
	latest.current = change;
	useEffect(() => {
		const listening = new AbortController();
		const onKey = (event: KeyboardEvent) => {
			const kind = decisionKinds.find((one) => keysOn && one === shortcutOf(event));
			if (kind === undefined) return;
			latest.current({ kind });
			form.current?.querySelector<HTMLInputElement>(`input[value="${kind}"]`)?.focus();
		};
		document.addEventListener('keydown', onKey, { signal: listening.signal });
		return () => listening.abort();
	}, [keysOn]);

	return (
		<form
			class="decision"
			ref={form}
			aria-busy={sending}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
			onKeyDown={(event) => {
				if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
			}}
		>
			<ChoiceGroup label={words.decision.legend} look="segments">
				{decisionKinds.map((kind) => (
					<Choice
						key={kind}
						name="kind"
						value={kind}
						label={words.decision.kinds[kind]}
						checked={draft.kind === kind}
						onChoose={() => change({ kind })}
						shortcut={keysOn ? words.decision.keys[kind] : undefined}
					/>
				))}
			</ChoiceGroup>
			{draft.kind === 'approve' && (
				<ApproveFields entry={entry} source={source} draft={draft} now={now} obstacle={obstacle} onChange={change} />
			)}
			{draft.kind === 'decline' && <DeclineFields draft={draft} alternatives={alternatives} onChange={change} />}
			{draft.kind === null && <p class="field-hint">{words.decision.start}</p>}
			{draft.kind !== null && (
				<>
					<SentenceField
						value={sentence}
						suggestions={suggestSentences(draft, context)}
						fault={fieldFault(obstacle, 'sentence')}
						max={maxSentence}
						onWrite={write}
					/>
					<ReachHint draft={draft} entry={entry} />
					<FormProblem obstacle={obstacle} />
					<div class="decision-send">
						<Button kind="filled" type="submit" busy={sending}>
							{words.decision.send}
						</Button>
						<small>{words.decision.sendKeys}</small>
					</div>
				</>
			)}
		</form>
	);
}
