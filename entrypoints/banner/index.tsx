import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Banner } from '../../components/banner/banner.tsx';
import { bannerHostStyles, bannerStyles } from '../../components/banner/styles.ts';
import { noteFrame } from '../../components/note-form/framed-note.tsx';
import { NotePlace } from '../../components/note-form/note-place.tsx';
import { wordsHere } from '../../components/words/words-file.ts';
import { type BannerHost, bannerHost } from '../../utils/guard/banner-host.ts';
import { attempts, keepCurrent, type Surroundings } from '../../utils/guard/banner-life.ts';
import { bannerSession } from '../../utils/guard/banner-session.ts';
import { onlyOne } from '../../utils/guard/only-one.ts';
import { keepShown, showTold, told } from '../../utils/guard/showing.ts';
import type { SigninWord } from '../../utils/guard/signin/routes.ts';
import type { BannerCall } from '../../utils/guard/to-banner.ts';
import { client } from '../../utils/platform/client.ts';
import { isExtensionAlive, onSiteNews, ownPage } from '../../utils/platform/page.ts';
import { onTold } from '../../utils/platform/told.ts';
import { languages } from '../../utils/platform/words.ts';
import { callbacks } from './callbacks.ts';

/** Brings the banner, which shows what the worker says. Evaluates to whether it was not there before. */
export default defineUnlistedScript(() =>
	onlyOne(start, (isSeen, signal) => onTold<BannerCall>('banner-seen', isSeen, signal)),
);

const styles = [bannerHostStyles, bannerStyles];

function start(life: AbortController, onRewritten: () => void): () => Promise<boolean> {
	const { signal } = life;
	const around: Surroundings = { onNews: onSiteNews, stay: () => client('stream/stay', null), isExtensionAlive };
	const attempt = attempts(around, life);
	const words = wordsHere(languages());
	const note = noteFrame({ url: ownPage('note.html'), ...words });
	let host: BannerHost | undefined;
	const session = bannerSession({
		send: client,
		...told,
		show(state) {
			if (state === null || signal.aborted) return life.abort();
			host ??= bannerHost({ styles, onRewritten, makeWay: session.makeWay, signal });
			host.stand(state);
			keepShown(state);
			const does = callbacks(session, attempt, { ...told, leave: host.leave });
			render(
				<NotePlace.Provider value={note}>
					<Banner {...state} words={words} now={Date.now()} {...does} />
				</NotePlace.Provider>,
				host.root,
			);
			host.shown();
		},
	});
	signal.addEventListener('abort', () => host && render(null, host.root));
	onTold<SigninWord>('banner', session.hold, signal);
	onTold<BannerCall>('banner-focus', () => host?.enter(), signal);
	onTold<BannerCall>('banner-small', session.isSmall, signal);
	keepCurrent(session, around, attempt, signal);
	return () => attempt(() => showTold(session)).then(() => host?.seen() ?? false);
}
