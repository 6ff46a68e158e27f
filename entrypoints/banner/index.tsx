import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Banner } from '../../components/banner/banner.tsx';
import { bannerHostStyles, bannerStyles } from '../../components/banner/styles.ts';
import { wordsHere } from '../../components/words/words-file.ts';
import { bannerHost } from '../../utils/guard/banner-host.ts';
import { attempts, keepCurrent, type Surroundings } from '../../utils/guard/banner-life.ts';
import { bannerSession } from '../../utils/guard/banner-session.ts';
import { onlyOne } from '../../utils/guard/only-one.ts';
import type { SigninWord } from '../../utils/guard/signin/routes.ts';
import { dressed } from '../../utils/platform/appearance.ts';
import { client } from '../../utils/platform/client.ts';
import { isExtensionAlive, onStored, siteNews } from '../../utils/platform/page.ts';
import { onTold } from '../../utils/platform/told.ts';
import { languages } from '../../utils/platform/words.ts';
import { callbacks } from './callbacks.ts';

/** Shows the banner, unless it is there already: then it looks again. Evaluates to whether it is new. */
export default defineUnlistedScript(() => onlyOne(start));

function start(life: AbortController): () => void {
	const around: Surroundings = {
		onNews: (listener, signal) => onStored(siteNews, listener, signal),
		stay: () => client('stream/stay', null),
		isExtensionAlive,
	};
	const attempt = attempts(around, life);
	const words = wordsHere(languages());
	let root: HTMLElement | undefined;

	const moment = () => globalThis.signpostShowing?.moment ?? 'visit';
	const session = bannerSession({
		send: client,
		moment,
		rests: () => globalThis.signpostShowing?.rests ?? false,
		show(state) {
			if (state === null) return life.abort();
			root ??= dressed(bannerHost([bannerHostStyles, bannerStyles], life.signal), life.signal);
			render(<Banner {...state} words={words} now={Date.now()} {...callbacks(session, attempt, moment)} />, root);
		},
	});
	life.signal.addEventListener('abort', () => root && render(null, root));
	onTold<SigninWord>('banner', session.hold, life.signal);
	keepCurrent(session, around, attempt, life.signal);
	return () => attempt(session.refresh);
}
