import { z } from '../../../utils/contracts/zod.ts';
import type { Session } from './session.ts';

/** Everything after which a document may hold something new. */
const changes = ['DOM.documentUpdated', 'DOM.childNodeInserted', 'DOM.shadowRootPushed', 'DOM.attributeModified'];
const usualPatience = 15_000;

/**
 * Looks now and after each change of the document, never in between, until `look` finds something.
 * `look` has to ask for the document as deep as it wants to hear of changes.
 */
export async function until<T>(
	session: Session,
	what: string,
	look: () => Promise<T | undefined>,
	patience = usualPatience,
): Promise<T> {
	const done = new AbortController();
	const { promise, resolve, reject } = Promise.withResolvers<T>();
	const timer = setTimeout(() => reject(new Error(`there is no ${what}`)), patience);
	let isLooking = false;
	let isStale = false;
	// One look at a time, so that a burst of changes does not make the page serialize itself over and over.
	const lookAgain = async () => {
		isStale = true;
		if (isLooking) return;
		isLooking = true;
		while (isStale && !done.signal.aborted) {
			isStale = false;
			// The document may be replaced while we look; the change that replaced it makes us look again.
			const found = await look().catch(() => undefined);
			if (found !== undefined) resolve(found);
		}
		isLooking = false;
	};
	for (const change of changes) session.on(change, z.unknown(), () => void lookAgain(), done.signal);
	try {
		await session.tell('DOM.enable');
		void lookAgain();
		return await promise;
	} finally {
		clearTimeout(timer);
		done.abort();
	}
}
