/** The languages of the interface. */
export const LOCALES = ['da', 'en'] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];
