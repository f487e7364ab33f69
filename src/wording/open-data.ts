import { openData as danish } from './da/open-data.ts';
import { openData as english } from './en/open-data.ts';
import type { Locale } from './locale.ts';
import type { OpenDataWording } from './open-data-wording.ts';

export * from './open-data-wording.ts';

/** The words of open data. */
export const openDataWording: Readonly<Record<Locale, OpenDataWording>> = { da: danish, en: english };
