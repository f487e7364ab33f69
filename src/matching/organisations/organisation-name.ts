import { foldLetters } from '../../text/fold-letters.ts';
import { LEADING_FORMS, LEGAL_FORMS, WEAK_WORDS } from './legal-forms.ts';

/** A name of an organisation taken apart, so that it can be compared. */
export interface OrganisationName {
  /** Every word, folded, one space between. */
  readonly plain: string;
  /** Without legal form and without what stands in brackets; never empty where the name has words. */
  readonly words: string;
  /** The words that tell something, in the order of the name. */
  readonly strong: readonly string[];
  /** The same words in the order of the alphabet. */
  readonly sorted: string;
  /** The legal form as words, empty where the name has none. */
  readonly form: string;
  /** Letters and digits of the strong words without anything between. */
  readonly compact: string;
  /** Initials of the strong words where there are three and more; empty else. */
  readonly initials: string;
  /** Short forms in capitals that the name itself gives: in brackets, or the whole name. */
  readonly acronyms: readonly string[];
}

const BRACKETS = /[([]([^)\]]*)[)\]]/gu;
/** "S.A.", "d.o.o.", "A/S": single letters that points and strokes part. */
const DOTTED_LETTERS = /(?<![\p{L}\p{N}])\p{L}(?:[./]\s?\p{L}(?![\p{L}\p{N}]))+[./]?/gu;
const APOSTROPHES = /[’'‘`´]/gu;
const ACRONYM = /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]{1,11}$/u;
/** Two initials are nobody's short form. */
const SHORTEST_INITIALS = 3;

/** Takes a name apart. */
export function parseOrganisationName(name: string): OrganisationName {
  const all = wordsOf(name);
  const outside = wordsOf(name.replace(BRACKETS, ' '));
  const { words, form } = withoutForm(outside.length > 0 ? outside : all);
  const strong = words.filter((word) => !WEAK_WORDS.has(word));
  const telling = strong.length > 0 ? strong : words;
  return {
    plain: all.join(' '),
    words: words.join(' '),
    strong: telling,
    sorted: telling.toSorted().join(' '),
    form,
    compact: telling.join(''),
    initials: telling.length >= SHORTEST_INITIALS ? telling.map((word) => word.charAt(0)).join('') : '',
    acronyms: acronymsIn(name),
  };
}

function wordsOf(text: string): string[] {
  return foldLetters(
    text
      .replace(DOTTED_LETTERS, (letters) => letters.replace(/[./\s]/gu, ''))
      .replace(APOSTROPHES, '')
      .replace(/&|\+/gu, ' and '),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Takes the legal form off, before the name and behind it, where something else is left that tells whose name it is. */
function withoutForm(words: readonly string[]): { words: readonly string[]; form: string } {
  const behind = LEGAL_FORMS.find((form) => endsWith(words, form) && isTelling(words.slice(0, -form.length))) ?? [];
  const named = words.slice(0, words.length - behind.length);
  const [first = ''] = named;
  const before = LEADING_FORMS.has(first) && isTelling(named.slice(1)) ? [first] : [];
  const rest = named.slice(before.length);
  // "Nordlys GmbH & Co." leaves an "and" behind where the form is not known as a whole.
  const left = rest.length > 1 && rest.at(-1) === 'and' ? rest.slice(0, -1) : rest;
  return { words: left, form: [...before, ...behind].join(' ') };
}

function endsWith(words: readonly string[], form: readonly string[]): boolean {
  return form.length < words.length && form.every((word, index) => words[words.length - form.length + index] === word);
}

function isTelling(words: readonly string[]): boolean {
  return words.some((word) => !WEAK_WORDS.has(word));
}

function acronymsIn(name: string): string[] {
  const bracketed = [...name.matchAll(BRACKETS)].map(([, inner = '']) => inner.trim());
  const outside = name.replace(BRACKETS, ' ').trim();
  return [...bracketed, outside]
    .filter((text) => ACRONYM.test(text))
    .map((text) => foldLetters(text.replace(/[^\p{L}\p{N}]/gu, '')))
    .filter((text) => text.length >= 2);
}
