/** Does one thing after the other, in the order in which they were asked for; what fails does not stop the next. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own: what goes through two of them runs side by side. */
export function inTurn(): InTurn {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const mine = last.then(work);
		last = mine.catch(() => undefined);
		return mine;
	};
}
