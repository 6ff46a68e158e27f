export const appearances = ['system', 'light', 'dark'] as const;
/** How Signpost looks: as the system does, or always light or dark. */
export type Appearance = (typeof appearances)[number];
