/** The language of a text, as an ISO 639-1 code. Each folder of `languages/` is named after the one that it knows. */
export type LanguageCode = string;
