import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sharedTools } from '../utils/guard/shared-tools.ts';
import { standBy } from '../utils/guard/stand-by.ts';
import { type Visit, visitOf } from '../utils/guard/visit.ts';
import { isExtensionAlive, readForPage, reportMoment } from '../utils/platform/page.ts';

let visit: Visit | undefined;

function openVisit(): Visit {
	const life = new AbortController();
	// Asked only once something has failed: the browser makes `chrome.runtime` for it, which takes 10 KB.
	const endIfGone = () => {
		if (!isExtensionAlive()) life.abort();
	};
	return visitOf({
		read(host) {
			const stored = readForPage(host);
			void stored.catch(endIfGone);
			return stored;
		},
		report: (moment) => void reportMoment(moment).catch(endIfGone),
		signal: life.signal,
	});
}

// An unlisted script, as wxt's content-script wrapper would announce the extension to every page by an event.
export default defineUnlistedScript(() => {
	globalThis.signpostTools = sharedTools;
	if (window === top) {
		standBy(() => {
			visit ??= openVisit();
			return visit;
		});
	}
});
