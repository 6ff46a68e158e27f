/** A number in [0, 1), and the next one at each call. */
export type Random = () => number;

/** The generator sfc32: the same seed gives the same run. */
export function seededRandom(seed: number): Random {
	let a = 0x9e3779b9 ^ seed;
	let b = 0x243f6a88;
	let c = 0xb7e15162;
	let counter = seed | 1;
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
	};
	for (let i = 0; i < 20; i++) next();
	return next;
}

/** A copy in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
	const order = items.map((item) => ({ item, at: random() }));
	return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
