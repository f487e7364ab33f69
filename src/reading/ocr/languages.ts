/** Tesseract's codes (ISO 639-2/T) of the languages in which our documents are written, by ISO 639-1. */
const CODES: Readonly<Record<string, string>> = {
  bg: 'bul',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  hr: 'hrv',
  hu: 'hun',
  is: 'isl',
  it: 'ita',
  lt: 'lit',
  lv: 'lav',
  mt: 'mlt',
  nl: 'nld',
  no: 'nor',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  sv: 'swe',
  uk: 'ukr',
};

/** What is read where nothing is known of the language; each further one makes recognition slower and less sure. */
const USUAL = ['dan', 'eng'];

/**
 * The languages to recognise a page in: that of the document's other pages (ISO 639-1) and English beside it, else
 * Danish and English, as far as they are installed; whatever is installed if none of them is.
 */
export function languagesFor(installed: readonly string[], likely: string | null): string[] {
  const own = likely === null ? undefined : CODES[likely];
  const wanted = own && installed.includes(own) ? [...new Set([own, 'eng'])] : USUAL;
  const found = wanted.filter((language) => installed.includes(language));
  return found.length > 0 ? found : installed.slice(0, 1);
}
