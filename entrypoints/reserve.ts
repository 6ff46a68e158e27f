import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { armedLookout } from '../utils/guard/upload/armed-lookout.ts';
import { readVerdict } from '../utils/guard/upload/read-verdict.ts';
import { type Visit, visitOf } from '../utils/guard/visit.ts';
import { isExtensionAlive, readForPage, reportMoment } from '../utils/platform/page.ts';
import { callHooks, callKeeper, openRoot } from '../utils/platform/upload-page.ts';

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

/** In every frame of every page, and run only where something happens: the build has it wait for its first call. */
export default defineUnlistedScript(() => {
	globalThis.signpostReserve = () => ({
		openVisit,
		openLookout(hear) {
			const calls = { call: () => void callKeeper(), callHooks: () => void callHooks() };
			return armedLookout({ read: readVerdict, ...calls, openRoot, isOver: () => !isExtensionAlive() }, hear);
		},
	});
});
