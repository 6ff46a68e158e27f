/** Sizes of a policy in patterns, by the name that ends a figure's id. */
export const sizes = { '1k': 1_000, '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const;

export type Size = keyof typeof sizes;

/** The sizes that a run measures: a quick one stops where it would take minutes. */
export function sizesFor(quick: boolean): readonly Size[] {
	return quick ? ['1k', '10k'] : ['1k', '10k', '100k', '1m'];
}
