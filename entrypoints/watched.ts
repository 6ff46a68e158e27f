import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onceShown } from '../utils/guard/quiet-start.ts';

/** On the hosts of which the policy may have something to say: the worker has the browser put it there. */
export default defineUnlistedScript(() => {
	const look = globalThis.signpostWatch?.();
	if (look) onceShown(() => look());
});
