import { danish, type Wording } from './da/index.ts';
import { english } from './en/index.ts';
import type { Locale } from './locale.ts';

export type { Wording };

const wordings: Readonly<Record<Locale, Wording>> = { da: danish, en: english };

/** Everything the interface says in `locale`. */
export function wordingIn(locale: Locale): Wording {
  return wordings[locale];
}
