import { useEffect, useRef, useState } from 'preact/hooks';
import { onStored, siteNews } from '../../utils/platform/page.ts';

/** Stored values on which what our pages show depends. */
const news = [...siteNews, 'sync'];
const refreshEveryMs = 30_000;

/**
 * An answer of the worker, asked for again when something that was stored has changed, and twice a minute.
 *
 * @returns the answer (`before` until there is one), and a way to ask again now
 */
export function useAnswer<T>(ask: () => Promise<T>, before: T): [answer: T, again: () => Promise<void>] {
	const [answer, setAnswer] = useState(before);
	const turns = useRef(0);
	const again = async () => {
		const turn = ++turns.current;
		const next = await ask();
		if (turn === turns.current) setAnswer(next);
	};
	useEffect(() => {
		const life = new AbortController();
		const refresh = () => void again();
		refresh();
		onStored(news, refresh, life.signal);
		const timer = setInterval(refresh, refreshEveryMs);
		return () => {
			life.abort();
			clearInterval(timer);
		};
	}, []);
	return [answer, again];
}
