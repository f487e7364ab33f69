import type { ClosingAbbreviations } from '../text/sentences.ts';
import { type AmountReader, amountReader } from './amount-reader.ts';
import { type CueDefinition, type CueTable, compileCues } from './cue.ts';
import { CURRENCY_CODES } from './currencies.ts';
import type { Language, NounLore, VerbLore } from './language.ts';
import { classesByWord } from './word-classes.ts';

const VERB_CLASSES = [
  'stative',
  'befalling',
  'holding',
  'mental',
  'scheduling',
  'meeting',
  'naming',
  'existence',
  'courtesies',
] as const;
const NOUN_CLASSES = ['work', 'agents', 'powers', 'events', 'documents', 'measures'] as const;

type VerbClass = (typeof VERB_CLASSES)[number];
type NounClass = (typeof NOUN_CLASSES)[number];

/** A language made ready for look-up: every list a set, every cue phrase in a table. */
export interface Lexicon {
  readonly language: Language;
  readonly cues: CueTable;
  /** Cues that any verb of a form makes. */
  readonly formCues: readonly CueDefinition[];
  /** Cues by the infinitives that count as what another verb decides. */
  readonly infinitiveCues: ReadonlyMap<string, CueDefinition>;
  /** Words written apart that are one, by the first of them, the longest first, as `Unit.lower` has their parts. */
  readonly locutions: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What ends a sentence although it is an abbreviation. */
  readonly closing: ClosingAbbreviations;
  readonly money: AmountReader;
  /** The classes of the lower-case word, as bits of `WORD`. */
  classesOf(word: string): number;
  /** Whether the lower-case word is in one of the classes, given as bits of `WORD`. */
  is(word: string, classes: number): boolean;
  isVerb(word: string, kind: VerbClass): boolean;
  /** Whether the noun, or in a compounding language its last part, is of one of the kinds. */
  isNoun(word: string, ...kinds: readonly NounClass[]): boolean;
}

/** Compiles a language; done once a language. */
export function compileLexicon(language: Language): Lexicon {
  const classes = classesByWord(language.words);
  const verbs = setsOf<VerbClass>(onlyLists<VerbLore, VerbClass>(language.verbs, VERB_CLASSES));
  const nouns = setsOf<NounClass>(onlyLists<NounLore, NounClass>(language.nouns, NOUN_CLASSES));
  return {
    language,
    cues: compileCues(language.cues),
    formCues: language.cues.filter(({ form }) => form !== undefined),
    infinitiveCues: new Map(
      language.cues.flatMap((cue) => (cue.infinitives ?? []).map((infinitive) => [infinitive, cue] as const)),
    ),
    locutions: locutionsOf(language),
    closing: {
      abbreviations: language.closingAbbreviations,
      continuations: new Set(
        [...Object.keys(language.numbers.currencies), ...CURRENCY_CODES].map((name) => name.toLowerCase()),
      ),
    },
    money: amountReader(language.numbers),
    classesOf: (word) => classes.get(word) ?? 0,
    is: (word, asked) => ((classes.get(word) ?? 0) & asked) !== 0,
    isVerb: (word, kind) => verbs[kind].has(word),
    isNoun: (word, ...kinds) => {
      for (const kind of kinds) {
        if (nouns[kind].has(word) || (language.nouns.compounding && hasCompoundEnd(word, language.nouns[kind])))
          return true;
      }
      return false;
    },
  };
}

const SHORTEST_COMPOUND_END = 4;

function hasCompoundEnd(word: string, nouns: readonly string[]): boolean {
  return nouns.some((noun) => noun.length >= SHORTEST_COMPOUND_END && word.endsWith(noun));
}

function onlyLists<Lore, Name extends keyof Lore>(lore: Lore, names: readonly Name[]): Pick<Lore, Name> {
  return Object.fromEntries(names.map((name) => [name, lore[name]])) as Pick<Lore, Name>;
}

function setsOf<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): Record<Name, ReadonlySet<string>> {
  const entries = Object.entries<readonly string[]>(lists).map(([name, list]) => [name, new Set(list)]);
  return Object.fromEntries(entries) as Record<Name, ReadonlySet<string>>;
}

function locutionsOf({ locutions }: Language): Map<string, string[][]> {
  const table = new Map<string, string[][]>();
  for (const locution of locutions) {
    const words = locution.split(/(?<=')(?=\p{L})|\s+/u);
    const first = words[0] ?? '';
    table.set(
      first,
      [...(table.get(first) ?? []), words].sort((left, right) => right.length - left.length),
    );
  }
  return table;
}
