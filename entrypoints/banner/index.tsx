import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Banner } from '../../components/banner/banner.tsx';
import { bannerHostStyles, bannerStyles } from '../../components/banner/styles.ts';
import { wordsHere } from '../../components/words/words-file.ts';
import { bannerHost } from '../../utils/guard/banner-host.ts';
import { attempts, keepCurrent, type Surroundings } from '../../utils/guard/banner-life.ts';
import { bannerSession } from '../../utils/guard/banner-session.ts';
import { onlyOne } from '../../utils/guard/only-one.ts';
import { client } from '../../utils/platform/client.ts';
import { isExtensionAlive, onStored, siteNews } from '../../utils/platform/page.ts';
import { languages } from '../../utils/platform/words.ts';

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

	const session = bannerSession({
		send: client,
		show(state) {
			if (state === null) return life.abort();
			root ??= bannerHost([bannerHostStyles, bannerStyles], life.signal);
			render(
				<Banner
					{...state}
					words={words}
					now={Date.now()}
					onForm={session.setForm}
					onAsk={() => attempt(session.ask)}
					onNote={(id, text) => attempt(() => session.note(id, text))}
					onWithdraw={(id) => attempt(() => session.withdraw(id))}
					onNotNow={() => attempt(session.notNow)}
					onClose={session.close}
					onTold={() => attempt(() => client('recording/told', null))}
					onWhatItSees={() => attempt(() => client('ledger/open', null))}
					onOpen={({ open }) => {
						window.open(open, '_blank', 'noopener');
						attempt(() => client('moment/outcome', { moment: 'visit', outcome: 'alternative' }));
					}}
				/>,
				root,
			);
		},
	});
	life.signal.addEventListener('abort', () => root && render(null, root));
	keepCurrent(session, around, attempt, life.signal);
	return () => attempt(session.refresh);
}
