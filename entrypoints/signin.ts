import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SigninWord } from '../utils/guard/signin/routes.ts';
import { watchSignin } from '../utils/guard/signin/watch-signin.ts';
import { client } from '../utils/platform/client.ts';
import { isExtensionAlive, onSiteNews } from '../utils/platform/page.ts';
import { onTold } from '../utils/platform/told.ts';
import { openRoot } from '../utils/platform/upload-page.ts';

/** Watches a frame for a sign-in. Comes only where the policy has more to say about that than about a visit. */
export default defineUnlistedScript(() => {
	watchSignin({
		send: client,
		openRoot,
		isExtensionAlive,
		onNews: (listener, signal) => onSiteNews(listener, signal, ['signin-passes']),
		onWord: (listener, signal) => onTold<SigninWord>('signin', listener, signal),
	});
});
