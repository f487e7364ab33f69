import type { ReleaseView } from '../desk/newsroom/release-views.ts';
import { markupToPlainText } from '../formats/markup/to-plain-text.ts';
import type { ReleaseFile } from '../store/release-files.ts';
import type { ReleaseText } from '../store/release-texts.ts';
import { formatInstant } from './instants.ts';
import type { Locale } from './locale.ts';
import { wordingIn } from './wording.ts';

/** Where and when a press release was published. */
export interface PressKitPlace {
  /** Whole. */
  readonly address: string;
  readonly origin: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** A language version of a press release as plain text, with when and where it was published and whom to ask. */
export function wordReleaseText(release: ReleaseView, text: ReleaseText, place: PressKitPlace): string {
  const { news } = wordingIn(place.locale);
  const when = release.publishedAt && news.published(formatInstant(release.publishedAt, place.locale, place.timeZone));
  const contacts = release.contacts.map(({ name, office, email, phone }) =>
    [name, office, email, phone].filter((part) => part !== '').join(', '),
  );
  const corrections = release.corrections
    .filter(({ language }) => language === text.language)
    .map(
      ({ note, correctedAt }) => `${news.corrected(formatInstant(correctedAt, place.locale, place.timeZone))}: ${note}`,
    );
  return `${[
    text.title.toLocaleUpperCase(text.language),
    [when, ...corrections].filter(Boolean).join('\n'),
    text.lead,
    markupToPlainText(text.body, { origin: place.origin }),
    ...(contacts.length > 0 ? [`${news.contacts}:\n${contacts.join('\n')}`] : []),
    `${news.kitFile.source}: ${place.address}`,
  ].join('\n\n')}\n`;
}

/** Whose work the files of a press release are and what they show, as plain text. */
export function wordCredits(files: readonly (ReleaseFile & { readonly packedAs: string })[], locale: Locale): string {
  const { kitFile } = wordingIn(locale).news;
  const entries = files.map(({ packedAs, credit, alternatives, captions }) =>
    [
      packedAs,
      ...Object.entries(alternatives).map(([language, words]) => `${kitFile.alternative} (${language}): ${words}`),
      ...Object.entries(captions).map(([language, words]) => `${kitFile.caption} (${language}): ${words}`),
      ...(credit === '' ? [] : [`${kitFile.credit}: ${credit}`]),
    ].join('\n'),
  );
  return `${[kitFile.title, ...(entries.length > 0 ? entries : [kitFile.noFiles])].join('\n\n')}\n`;
}
