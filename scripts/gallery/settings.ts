import { pictured, type themes } from '../../tests/fixtures/gallery/choice.ts';

/** One way in which the whole gallery can be looked at. */
export interface Setting {
	language: (typeof pictured)[number];
	theme: Exclude<(typeof themes)[number], 'system'>;
	/** Of the window, in CSS pixels. */
	width: number;
}

/** Every language that is pictured, light and dark, on a desk and on a phone. */
export const settings: readonly Setting[] = [1280, 320].flatMap((width) =>
	(['light', 'dark'] as const).flatMap((theme) => pictured.map((language) => ({ language, theme, width }))),
);

/** As part of a file's name: `de-dark-320`. */
export function nameOf({ language, theme, width }: Setting): string {
	return `${language}-${theme}-${width}`;
}
