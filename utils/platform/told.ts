/**
 * Listens for what the worker tells the scripts of a page. Pages and other extensions cannot send here; the worker checks
 * what it passes on against its contract.
 *
 * @param to which script of the frame is meant
 * @param hear is told, and may answer no by `false`, now or later
 */
export function onTold<T extends { to: string }>(
	to: T['to'],
	hear: (message: T) => unknown,
	signal: AbortSignal,
): void {
	const onMessage = (message: T, sender: chrome.runtime.MessageSender, reply: (answer: boolean) => void) => {
		if (sender.id !== chrome.runtime.id || sender.tab !== undefined || message.to !== to) return;
		const answer = hear(message);
		if (answer instanceof Promise) void answer.then((said) => reply(said !== false));
		else reply(answer !== false);
		return answer instanceof Promise;
	};
	chrome.runtime.onMessage.addListener(onMessage);
	signal.addEventListener('abort', () => chrome.runtime?.id && chrome.runtime.onMessage.removeListener(onMessage));
}
