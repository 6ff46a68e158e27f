import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import type { Failure } from '../api.ts';
import { now } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { hrefOf } from '../route.ts';
import { Trouble } from '../shell/trouble.tsx';
import { words } from '../words.ts';
import { GrantRow } from './grant-row.tsx';
import './grants.css';

const pageSize = 100;

/** The exceptions in force, the newest first, and a way to end each. */
export function Grants({ desk }: { desk: Desk }) {
	const overview = desk.overview.value;
	useEffect(() => void desk.loadGrants(), [desk, overview]);
	const [shown, setShown] = useState(pageSize);
	const [failed, setFailed] = useState<{ id: string; failure: Failure } | null>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const grants = desk.grants.value;
	if (grants === null) return <Head count={0} heading={heading} />;

	async function end(id: string, sentence: string): Promise<void> {
		const reply = await desk.endGrant(id, sentence);
		setFailed(reply.ok ? null : { id, failure: reply.failure });
		// The button that had the focus is gone with its grant.
		if (!desk.grants.value?.some((grant) => grant.id === id)) heading.current?.focus();
	}

	const more = Math.min(pageSize, grants.length - shown);
	return (
		<>
			<Head count={grants.length} heading={heading} />
			{failed !== null && !grants.some(({ id }) => id === failed.id) && (
				<Trouble failure={failed.failure} heading={words.failures.notDone} />
			)}
			{grants.length === 0 ? (
				<NoGrant />
			) : (
				<>
					<p class="lead">{words.grants.intro}</p>
					<ul class="grants">
						{grants.slice(0, shown).map((grant) => (
							<GrantRow
								key={grant.id}
								grant={grant}
								source={desk.draft.value?.source ?? null}
								now={now.value}
								failure={failed?.id === grant.id ? failed.failure : null}
								onEnd={(sentence) => end(grant.id, sentence)}
							/>
						))}
					</ul>
				</>
			)}
			{more > 0 && (
				<div class="more">
					<Button kind="outlined" onClick={() => setShown(shown + pageSize)}>
						{words.grants.more(more)}
					</Button>
				</div>
			)}
		</>
	);
}

function Head({ count, heading }: { count: number; heading: RefObject<HTMLHeadingElement | null> }) {
	return (
		<div class="view-head">
			<h1 ref={heading} tabIndex={-1}>
				{words.grants.heading}
			</h1>
			<span class="view-count" role="status">
				{count > 0 && words.grants.count(count)}
			</span>
		</div>
	);
}

function NoGrant() {
	return (
		<div class="nothing">
			<h2>{words.grants.none}</h2>
			<p>{words.grants.noneHint}</p>
			<a href={hrefOf({ view: 'requests', id: null })}>{words.grants.toRequests}</a>
		</div>
	);
}
