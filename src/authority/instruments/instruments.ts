import { type FoldedText, PhraseIndex, type PhraseMatch } from '../../text/phrase-index.ts';
import { EUROPEAN_INSTRUMENTS } from './european.ts';
import type { Instrument } from './instrument.ts';
import { INTERNATIONAL_INSTRUMENTS } from './international.ts';

const INSTRUMENTS: readonly Instrument[] = [...EUROPEAN_INSTRUMENTS, ...INTERNATIONAL_INSTRUMENTS];
const indices = new Map<string, PhraseIndex<string>>();

/** Every document that is known by a name. */
export function allInstruments(): readonly Instrument[] {
  return INSTRUMENTS;
}

/** The identifier of the document whose name begins at `offset`, the longest where several do; null where none does. */
export function instrumentAt(text: FoldedText, offset: number, language: string): PhraseMatch<string> | null {
  return instrumentNames(language).longestAt(text, offset);
}

/** The names of documents in a language, ready for look-up; compiled at the first call. */
export function instrumentNames(language: string): PhraseIndex<string> {
  const known = indices.get(language);
  if (known !== undefined) return known;
  const index = new PhraseIndex(
    INSTRUMENTS.flatMap(({ id, forms }) =>
      [...(forms[language] ?? []), ...(forms.any ?? [])].map((form) => [form.replaceAll('’', "'"), id] as const),
    ),
  );
  indices.set(language, index);
  return index;
}
