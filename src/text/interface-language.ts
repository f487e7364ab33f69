/** The languages in which Servanda speaks to people; texts may be in others. */
export const INTERFACE_LANGUAGES = ['da', 'en'] as const;

/** One of {@link INTERFACE_LANGUAGES}. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
