/** Returns what does one piece of work after the other, in the order in which they come, also after one that failed. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
	let turn: Promise<unknown> = Promise.resolve();
	return (work) => {
		const done = turn.then(work);
		turn = done.catch(() => undefined);
		return done;
	};
}
