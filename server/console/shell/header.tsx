import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import { SignpostMark } from '../../../components/icon/signpost-mark.tsx';
import type { Overview } from '../../../utils/contracts/admin.ts';
import { now } from '../clock.ts';
import { say } from '../formats.ts';
import { hrefOf, type Route, type View } from '../route.ts';
import { words } from '../words.ts';
import './header.css';

interface HeaderProps {
	overview: Overview | null;
	/** Open requests, `null` while they are not known. */
	waiting: number | null;
	view: View;
	onSignOut: () => void;
}

const links: readonly Route[] = [
	{ view: 'requests', id: null },
	{ view: 'apps' },
	{ view: 'publish' },
	{ view: 'grants' },
	{ view: 'browsers' },
	{ view: 'set-up' },
];

/** Where one is, the ways to go, and what is in force. */
export function Header({ overview, waiting, view, onSignOut }: HeaderProps) {
	const counts: Partial<Record<View, number | null>> = {
		requests: waiting ?? overview?.openRequests ?? null,
		publish: overview?.draftChanges ?? null,
	};
	const nav = useRef<HTMLElement>(null);
	// On a narrow screen the links scroll, and the one to this view may be out of sight.
	useEffect(() => {
		nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}, [view]);
	return (
		<header class="header">
			<p class="header-brand">
				<SignpostMark />
				<span class="header-name">{overview?.organization ?? words.product}</span>
			</p>
			<nav class="header-nav" ref={nav} aria-label={words.nav.label}>
				{links.map((link) => (
					<a key={link.view} href={hrefOf(link)} aria-current={link.view === view ? 'page' : undefined}>
						{words.nav[link.view]}
						{/* Said in words by the status beside it, so that the link's name stays plain. */}
						{(counts[link.view] ?? 0) > 0 && (
							<span class="header-count" aria-hidden="true">
								{counts[link.view]}
							</span>
						)}
					</a>
				))}
			</nav>
			{overview !== null && <Status overview={overview} waiting={waiting} />}
			<Button small onClick={onSignOut}>
				{words.nav.signOut}
			</Button>
		</header>
	);
}

function Status({ overview, waiting }: Pick<HeaderProps, 'waiting'> & { overview: Overview }) {
	const { version, publishedAt, draftChanges, browsers, openRequests } = overview;
	return (
		<ul class="header-status" aria-label={words.status.label}>
			<li>
				<b>{words.status.version(version)}</b>
				<span class="header-when"> {words.status.published(say.when(publishedAt, now.value.getTime()))}</span>
			</li>
			<li>{words.status.browsers(browsers.current, browsers.total)}</li>
			<li class="visually-hidden">{words.status.requests(waiting ?? openRequests)}</li>
			<li class="visually-hidden">{words.status.changes(draftChanges)}</li>
		</ul>
	);
}
