import type { ReleaseView } from '../../desk/newsroom/release-views.ts';
import type { ReleaseText } from '../../store/release-texts.ts';
import type { Locale } from '../../wording/locale.ts';

/** The words of a release in the language that is asked for, else in the reader's, else in any that it has. */
export function textFor(
  { texts }: Pick<ReleaseView, 'texts'>,
  locale: Locale,
  asked?: string,
): ReleaseText | undefined {
  const inLanguage = (language: string) => texts.find((text) => text.language === language);
  return asked === undefined ? (inLanguage(locale) ?? texts[0]) : inLanguage(asked);
}

/** When the words last changed for readers. */
export function changedAt(
  { publishedAt, corrections }: Pick<ReleaseView, 'publishedAt' | 'corrections'>,
  language: string,
): Date | null {
  return corrections.find((correction) => correction.language === language)?.correctedAt ?? publishedAt;
}

/** The picture that stands for a release. */
export function mainPicture({ files }: Pick<ReleaseView, 'files'>) {
  return files.find(({ kind }) => kind === 'image');
}
