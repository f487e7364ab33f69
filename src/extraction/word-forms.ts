import type { Lexicon } from '../languages/lexicon.ts';
import { WordTable } from '../text/vocabulary.ts';
import { phraseStarts } from './phrase-starts.ts';

/** Marks by what they do in a sentence: a comma, one that separates clauses, one that stands around words. */
export const Sign = { none: 0, comma: 1, break: 2, around: 3 } as const;

/** One of {@link Sign}. */
export type SignKind = (typeof Sign)[keyof typeof Sign];

/** What a word or a mark is by itself, wherever it stands. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'mark';
  /** The sorts of phrase that can begin with it, as bits of `phrase-starts.ts`. */
  readonly begins: number;
  /** The classes of a word, as bits of `WORD`; none for a mark. */
  readonly classes: number;
  readonly sign: SignKind;
}

const IS_WORD = /^[\p{L}\p{N}%]|^-\p{L}/u;
const BREAKS = ';:–—';
const BRACKETS_AND_QUOTES = '()[]"“”„»«\'’*';

const FORMS = new WeakMap<Lexicon, WordTable<WordForm>>();

/** What is known of the words of a language. */
export function wordForms(lexicon: Lexicon): WordTable<WordForm> {
  const known = FORMS.get(lexicon);
  if (known !== undefined) return known;
  const forms = new WordTable((text): WordForm => {
    const lower = lowerCased(text);
    const kind = IS_WORD.test(text) ? 'word' : 'mark';
    const classes = kind === 'word' ? lexicon.classesOf(lower) : 0;
    return { text, lower, kind, begins: phraseStarts(lower, lexicon), classes, sign: signOf(text) };
  });
  FORMS.set(lexicon, forms);
  return forms;
}

/** In small letters, every apostrophe a straight one and every run of white space a space, as the word lists have them. */
function lowerCased(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ');
}

function signOf(text: string): SignKind {
  if (text.length > 1) return Sign.none;
  if (text === ',') return Sign.comma;
  if (BREAKS.includes(text)) return Sign.break;
  return BRACKETS_AND_QUOTES.includes(text) ? Sign.around : Sign.none;
}
