import type { ApiWording } from './api-wording.ts';
import { api as danish } from './da/api.ts';
import { api as english } from './en/api.ts';
import type { Locale } from './locale.ts';

export * from './api-wording.ts';

/** The words of the API and its page. */
export const apiWording: Readonly<Record<Locale, ApiWording>> = { da: danish, en: english };
