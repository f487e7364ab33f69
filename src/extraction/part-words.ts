import type { Language } from '../languages/language.ts';
import type { PartLore } from '../languages/part-lore.ts';
import { PhraseIndex } from '../text/phrase-index.ts';

/** What a phrase opens: a row of {@link PartLore}. */
export type Opening =
  | 'company'
  | 'conferring'
  | 'conferringWith'
  | 'benefit'
  | 'helping'
  | 'giving'
  | 'receiving'
  | 'concerning'
  | 'setting'
  | 'location'
  | 'extent';

/** What a noun stands for. */
export type NounKind = 'people' | 'partners' | 'venues' | 'vague';

/** The words of a language about parts, ready for look-up. */
export interface PartWords {
  readonly lore: PartLore;
  /** Phrases with everything that they can open. */
  readonly openings: PhraseIndex<ReadonlySet<Opening>>;
  /** Nouns with everything that they can stand for. */
  readonly nouns: PhraseIndex<ReadonlySet<NounKind>>;
  /** Stems that tell a compound by its last part ("techvirksomheder"); empty where compounds are several words. */
  readonly compoundEnds: readonly (readonly [stem: string, kinds: ReadonlySet<NounKind>])[];
  readonly concerningStops: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  readonly nameLinks: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
}

const OPENINGS: readonly Opening[] = [
  'company',
  'conferring',
  'conferringWith',
  'benefit',
  'helping',
  'giving',
  'receiving',
  'concerning',
  'setting',
  'location',
  'extent',
];
const NOUN_KINDS: readonly NounKind[] = ['people', 'partners', 'venues', 'vague'];
const SHORTEST_STEM = 5;

const compiled = new WeakMap<Language, PartWords>();

/** The words of a language about parts, compiled at the first call. */
export function partWordsOf(language: Language): PartWords {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const words = compile(language.parts, language.nouns.compounding);
  compiled.set(language, words);
  return words;
}

function compile(lore: PartLore, compounding: boolean): PartWords {
  const nouns = rolesByPhrase(lore, NOUN_KINDS);
  return {
    lore,
    openings: new PhraseIndex(rolesByPhrase(lore, OPENINGS)),
    nouns: new PhraseIndex(nouns),
    compoundEnds: compounding ? stemsOf(nouns) : [],
    concerningStops: new Set(lore.concerningStops),
    vague: new Set(lore.vague),
    nameLinks: new Set(lore.nameLinks),
    repeated: new Set(lore.repeated),
  };
}

function rolesByPhrase<Role extends string>(
  lore: Readonly<Record<Role, readonly string[]>>,
  roles: readonly Role[],
): Map<string, ReadonlySet<Role>> {
  const byPhrase = new Map<string, Set<Role>>();
  for (const role of roles) {
    for (const phrase of lore[role]) byPhrase.set(phrase, (byPhrase.get(phrase) ?? new Set()).add(role));
  }
  return byPhrase;
}

function stemsOf(nouns: ReadonlyMap<string, ReadonlySet<NounKind>>): PartWords['compoundEnds'] {
  return [...nouns].flatMap(([phrase, kinds]) => {
    const stem = phrase.replace('*', '');
    return stem.length >= SHORTEST_STEM && !/[ /]/u.test(stem) && !kinds.has('vague') ? [[stem, kinds] as const] : [];
  });
}
