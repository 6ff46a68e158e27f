import { signal } from '@preact/signals';
import { render } from 'preact';
import { createApi } from './api.ts';
import { createAppList } from './apps/app-list.ts';
import { runClock } from './clock.ts';
import { Console } from './console.tsx';
import { createDesk } from './desk.ts';
import { keepCounting } from './live.ts';
import { createPublisher } from './publish/publisher.ts';
import { createInbox } from './requests/inbox.ts';
import { codeIn, hrefOf, parseRoute, type Route } from './route.ts';
import { createSession } from './session.ts';

const countEveryMs = 20_000;

const page = new AbortController();
const route = signal(parseRoute(location.hash));
const go = (next: Route) => {
	location.hash = hrefOf(next);
};

const desk = createDesk(createApi(fetch.bind(window)));
const session = createSession(desk, page.signal);
const inbox = createInbox(desk, route, go);
const appList = createAppList(desk);
const publisher = createPublisher(desk);

window.addEventListener('hashchange', () => {
	if (codeIn(location.hash) !== null) void session.enter();
	else route.value = parseRoute(location.hash);
});
runClock(page.signal);
document.addEventListener('visibilitychange', () => {
	if (document.visibilityState === 'visible' && desk.session.value === 'closed') void session.enter();
});
keepCounting(desk, countEveryMs, page.signal);
void session.enter();

const root = document.querySelector('#console');
if (root !== null) {
	render(
		<Console desk={desk} session={session} inbox={inbox} appList={appList} publisher={publisher} route={route} />,
		root,
	);
}
