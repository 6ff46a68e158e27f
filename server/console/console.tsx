import '../../components/components.css';
import './shell/shell.css';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { AppList } from './apps/app-list.ts';
import { Apps } from './apps/apps.tsx';
import { Coverage } from './coverage/coverage.tsx';
import type { Desk } from './desk.ts';
import { Grants } from './grants/grants.tsx';
import { Publish } from './publish/publish.tsx';
import type { Publisher } from './publish/publisher.ts';
import { AnswerNotice } from './requests/answer-notice.tsx';
import type { Inbox } from './requests/inbox.ts';
import { Requests } from './requests/requests.tsx';
import type { Route } from './route.ts';
import type { DeskSession } from './session.ts';
import { SetUp } from './set-up/set-up.tsx';
import { Header } from './shell/header.tsx';
import { OfflineBar } from './shell/offline-bar.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { Trouble } from './shell/trouble.tsx';
import { words } from './words.ts';

export interface ConsoleProps {
	desk: Desk;
	session: DeskSession;
	inbox: Inbox;
	appList: AppList;
	publisher: Publisher;
	route: ReadonlySignal<Route>;
}

/** The whole console: the way in, or the header with the chosen view. */
export function Console({ desk, session, inbox, appList, publisher, route }: ConsoleProps) {
	const { view } = route.value;
	const main = useRef<HTMLElement>(null);
	const organization = desk.overview.value?.organization ?? null;
	const open = desk.session.value === 'open';

	useEffect(() => {
		document.title = words.title(open ? words.nav[view] : null, organization);
	}, [open, view, organization]);

	const shownBefore = useRef<Route['view'] | null>(null);
	useEffect(() => {
		if (!open) return;
		if (shownBefore.current !== null && shownBefore.current !== view) main.current?.focus({ preventScroll: true });
		if (shownBefore.current !== view) scrollTo(0, 0);
		shownBefore.current = view;
	}, [open, view]);

	if (!open) {
		return (
			<main class="entrance">
				{!desk.reachable.value && <OfflineBar onTry={() => void desk.loadAll()} />}
				<SignIn
					opening={desk.session.value === 'unknown'}
					refused={session.refused.value}
					onTry={() => void session.enter()}
				/>
			</main>
		);
	}
	return (
		<>
			<button type="button" class="skip" onClick={() => main.current?.focus()}>
				{words.skip}
			</button>
			<Header
				overview={desk.overview.value}
				waiting={desk.queue.value?.open.length ?? null}
				view={view}
				onSignOut={() => void session.leave()}
			/>
			{!desk.reachable.value && <OfflineBar onTry={() => void desk.loadAll()} />}
			<AnswerNotice desk={desk} inbox={inbox} />
			<main class={`view view-${view}`} ref={main} tabIndex={-1}>
				{desk.trouble.value !== null && <Trouble failure={desk.trouble.value} />}
				{view === 'requests' && <Requests desk={desk} inbox={inbox} />}
				{view === 'apps' && <Apps desk={desk} list={appList} />}
				{view === 'publish' && <Publish desk={desk} publisher={publisher} />}
				{view === 'grants' && <Grants desk={desk} />}
				{view === 'browsers' && <Coverage desk={desk} />}
				{view === 'set-up' && <SetUp desk={desk} />}
			</main>
		</>
	);
}
