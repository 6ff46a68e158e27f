/**
 * Does `work` for each item, so many at a time. Rejects with what failed first, and not before all that had begun has
 * ended: nothing goes on behind the back of whoever hears of the failure.
 */
export async function forEach<T, R>(
	items: readonly T[],
	atOnce: number,
	work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	const failures: unknown[] = [];
	const queue = items.entries();

	async function take(): Promise<void> {
		for (const [index, item] of queue) {
			if (failures.length > 0) return;
			try {
				results[index] = await work(item, index);
			} catch (error) {
				failures.push(error);
			}
		}
	}

	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, take));
	if (failures.length > 0) throw failures[0];
	return results;
}
