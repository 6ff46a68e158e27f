import { useEffect, useState } from 'preact/hooks';
import { now } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { words } from '../words.ts';
import type { Inbox } from './inbox.ts';
import { QueueList } from './queue-list.tsx';
import { RequestView } from './request-view.tsx';
import './requests.css';
import { rememberShortcuts, shortcutOf, shortcutsWanted } from './shortcuts.ts';

/** The inbox: the queue, and beside it the chosen request with the decision. */
export function Requests({ desk, inbox }: { desk: Desk; inbox: Inbox }) {
	const [keysOn, setKeysOn] = useState(shortcutsWanted);
	const id = inbox.chosen.value;
	const entry = id === null ? null : desk.entry(id);

	const queue = desk.queue.value;
	useEffect(() => {
		if (id !== null && queue !== null) void desk.lookUp(id);
	}, [desk, id, queue]);

	useEffect(() => {
		const listening = new AbortController();
		const onKey = (event: KeyboardEvent) => {
			const step = keysOn ? shortcutOf(event) : null;
			if (step === 'next' || step === 'previous') inbox.step(step === 'next' ? 1 : -1);
		};
		document.addEventListener('keydown', onKey, { signal: listening.signal });
		return () => listening.abort();
	}, [inbox, keysOn]);

	return (
		<div class={id === null ? 'requests' : 'requests requests-with-chosen'}>
			<h1 class="visually-hidden">{words.requests.heading}</h1>
			<section class="queue" aria-label={words.requests.queue}>
				<QueueList desk={desk} inbox={inbox} now={now.value} />
				<div class="queue-keys">
					<label class="check">
						<input
							type="checkbox"
							checked={keysOn}
							onChange={(event) => {
								rememberShortcuts(event.currentTarget.checked);
								setKeysOn(event.currentTarget.checked);
							}}
						/>
						{words.requests.keysOn}
					</label>
					<p>{words.requests.keys}</p>
				</div>
			</section>
			{entry !== null ? (
				<RequestView key={entry.id} entry={entry} desk={desk} inbox={inbox} now={now.value} keysOn={keysOn} />
			) : (
				<Nothing loaded={queue !== null} open={inbox.ordered.value.length} chosen={id !== null} />
			)}
		</div>
	);
}

function Nothing({ loaded, open, chosen }: { loaded: boolean; open: number; chosen: boolean }) {
	if (!loaded) return <div class="nothing" aria-busy="true" />;
	const { requests } = words;
	const [heading, hint] = chosen
		? [requests.gone, requests.goneHint]
		: open === 0
			? [requests.empty, requests.emptyHint]
			: [requests.choose, requests.chooseHint];
	return (
		<div class={open === 0 ? 'nothing nothing-done' : 'nothing'}>
			<h2>{heading}</h2>
			<p>{hint}</p>
			{chosen && <a href="#/requests">{requests.back}</a>}
		</div>
	);
}
