import type { weekdays } from '../../utils/contracts/vocabulary.ts';
import type en from './en.json';

/** Every text there is. */
export type Key = keyof typeof en;

type PluralForms = { other: string } & { [category in Intl.LDMLPluralRule]?: string };
type WeekdayForms = Record<(typeof weekdays)[number], string>;

/**
 * One text; or one for each plural category of `Intl.PluralRules` that the language has; or one for each day of the week,
 * where the language inflects their names. `{app}` is a placeholder.
 */
export type Message = string | PluralForms | WeekdayForms;

/** Every text of one language, complete. */
export type Catalogue = Record<Key, Message>;
