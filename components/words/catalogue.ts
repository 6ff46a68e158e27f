import type en from './en.json';

/** English has every key; another language may lack some while it is being translated. */
export type Key = keyof typeof en;

/** One text, or one for each plural category of `Intl.PluralRules` that the language has. `{app}` is a placeholder. */
export type Message = string | ({ other: string } & { [category in Intl.LDMLPluralRule]?: string });

/** Every text of one language, complete. */
export type Catalogue = Record<Key, Message>;
