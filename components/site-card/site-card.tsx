import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Recording } from '../../utils/contracts/ledger.ts';
import type { SiteView } from '../../utils/contracts/view.ts';
import { Alternatives } from '../alternatives/alternatives.tsx';
import { Card, CardActions, CardBody, CardFoot, CardTop } from '../card/card.tsx';
import { DisclosurePanel } from '../disclosure/disclosure.tsx';
import { useFocusKept } from '../focus/use-focus-kept.ts';
import { SignpostMark } from '../icon/signpost-mark.tsx';
import { Note } from '../note-form/note-place.tsx';
import { SentenceNote } from '../note-form/sentence-note.tsx';
import { Notice } from '../notice/notice.tsx';
import type { Story } from '../story/story.ts';
import { Tag } from '../tag/tag.tsx';
import { Track } from '../track/track.tsx';
import type { Words } from '../words/words.ts';
import { ActionButtons } from './action-buttons.tsx';
import type { SiteCallbacks } from './site-callbacks.ts';
import { WhyText } from './why-text.tsx';

interface SiteCardProps extends SiteCallbacks {
	view: SiteView;
	story: Story;
	words: Words;
	/** The click was made and the worker has not answered yet. */
	asking: boolean;
	raised?: boolean;
	level?: 'h1' | 'h2' | 'h3';
	/** "Why?" was asked before the card was there. */
	why?: boolean;
	/** What is recorded from now on, where the person has to be told. */
	notice?: Recording | null;
	/** At the end of the top line. */
	aside?: ComponentChildren;
	/** At the other end of the actions. */
	end?: ComponentChildren;
}

/** Everything there is to say about a site: where it stands, what to use instead, who helps, what happens next. */
export function SiteCard(props: SiteCardProps) {
	const { view, story, words, raised = false, level = 'h2', notice, aside, end, onNote } = props;
	const { t } = words;
	const root = useFocusKept<HTMLDivElement>();
	const whyId = useId();
	const [why, setWhy] = useState(props.why ?? false);
	const [adding, setAdding] = useState(false);
	const request = view.own?.request;
	const foot = story.foot();
	const answers = story.actions.includes('answer');
	const canAdd = story.actions.includes('add-sentence');
	const say = (text: string) => {
		setAdding(false);
		if (request) onNote(request.id, text);
	};

	return (
		<div class="site-card" ref={root}>
			<Card raised={raised}>
				<CardTop heading={story.heading} mark={<SignpostMark />} aside={aside} level={level}>
					{story.quote && (
						<p class="site-card-quote" dir="auto">
							{words.quote(story.quote)}
						</p>
					)}
					{story.text && <p class="card-text">{story.text}</p>}
				</CardTop>
				<CardBody>
					{story.alternatives.length > 0 && (
						<Alternatives
							alternatives={story.alternatives}
							best={story.best === 'open'}
							words={words}
							onOpen={props.onOpen}
						/>
					)}
					{story.steps.length > 0 && <Track label={t('track.label')} steps={story.steps} />}
					{answers && <Note best label={t('note.answer')} send={t('note.send')} onSend={say} />}
					{canAdd && adding && (
						<SentenceNote liaison={view.liaison.name} words={words} onSend={say} onCancel={() => setAdding(false)} />
					)}
					{why && story.actions.includes('why') && (
						<DisclosurePanel id={whyId}>
							<WhyText view={view} words={words} onWhatItSees={props.onWhatItSees} />
						</DisclosurePanel>
					)}
				</CardBody>
				<CardActions
					end={
						(story.tag || end) && (
							<>
								{story.tag && <Tag tone={story.tone}>{story.tag}</Tag>}
								{end}
							</>
						)
					}
				>
					<ActionButtons
						{...props}
						why={{ open: why, id: whyId, onToggle: () => setWhy(!why) }}
						adding={adding}
						onAdd={() => setAdding(true)}
					/>
				</CardActions>
				{(foot.length > 0 || notice) && (
					<CardFoot>
						{foot.map((line) => (
							<p key={line}>{line}</p>
						))}
						{notice && (
							<Notice
								notice={notice}
								organization={view.organization}
								words={words}
								onWhatItSees={props.onWhatItSees}
							/>
						)}
					</CardFoot>
				)}
			</Card>
		</div>
	);
}
