import {
  compareOrganisations,
  LIKENESS_TO_SHOW,
  type NamedOrganisation,
  type OrganisationLikeness,
  type ParsedOrganisation,
  parseOrganisation,
} from './compare-organisations.ts';
import type { OrganisationName } from './organisation-name.ts';

/** One that looks like the organisation that was asked for. */
export interface LikeOrganisation<Known> extends OrganisationLikeness {
  readonly organisation: Known;
}

/** Words by which a name is looked up: its rarest ones, since they tell most. */
const WORDS_LOOKED_UP = 2;
/** A word that more names have than this is looked up only where a name has no rarer one. */
const COMMON = 200;

/**
 * Finds organisations that may be one and the same. Only those are compared that share something rare: a word, the first
 * or the last letters, the letters but one, a short form, a website; so that some twenty thousand take seconds.
 */
export class OrganisationIndex<Known extends NamedOrganisation> {
  private readonly entries: { readonly organisation: Known; readonly parsed: ParsedOrganisation }[] = [];
  private readonly blocks = new Map<string, number[]>();

  constructor(known: Iterable<Known> = []) {
    for (const organisation of known) this.add(organisation);
  }

  /** Puts one in; it is found from now on. */
  add(organisation: Known): void {
    const parsed = parseOrganisation(organisation);
    const number = this.entries.push({ organisation, parsed }) - 1;
    for (const key of keysOf(parsed)) {
      const block = this.blocks.get(key);
      if (block) block.push(number);
      else this.blocks.set(key, [number]);
    }
  }

  /** Those that look like this one, the likest first. */
  like(asked: NamedOrganisation): LikeOrganisation<Known>[] {
    const parsed = parseOrganisation(asked);
    return this.candidates(parsed)
      .flatMap(({ organisation, parsed: other }) => {
        const likeness = compareOrganisations(parsed, other);
        return likeness && likeness.score >= LIKENESS_TO_SHOW ? [{ organisation, ...likeness }] : [];
      })
      .sort((one, other) => other.score - one.score);
  }

  private candidates(parsed: ParsedOrganisation) {
    const others = keysOf(parsed).filter((key) => !key.startsWith('word '));
    const words = parsed.names.flatMap((name) => this.rarestWords(name)).map((word) => `word ${word}`);
    const numbers = new Set([...others, ...words].flatMap((key) => this.blocks.get(key) ?? []));
    return [...numbers].sort((one, other) => one - other).flatMap((number) => this.entries[number] ?? []);
  }

  private rarestWords({ strong }: OrganisationName): string[] {
    const counted = strong.map((word) => ({ word, count: this.blocks.get(`word ${word}`)?.length ?? 0 }));
    const sorted = counted.filter(({ count }) => count > 0).sort((one, other) => one.count - other.count);
    return sorted
      .filter(({ count }, index) => index === 0 || (index < WORDS_LOOKED_UP && count <= COMMON))
      .map(({ word }) => word);
  }
}

/** Everything by which an organisation can be found. */
function keysOf({ names, host }: ParsedOrganisation): string[] {
  const keys = names.flatMap((name) => [
    ...name.strong.map((word) => `word ${word}`),
    ...spellingKeys(name.compact),
    ...[...name.acronyms, name.initials].filter(Boolean).map((short) => `short ${short}`),
  ]);
  return [...new Set(host === null ? keys : [...keys, `host ${host}`])];
}

const LONGEST_SHORTENED = 8;
const SHORTEST_WITH_ENDS = 8;
const SHORTEST_WITH_LONG_ENDS = 11;

/**
 * Keys of which two names that are a letter or two apart share one: mistakes are seldom at both ends. Where one way of
 * making them begins and another ends, a length has both, so that a letter more or less never parts two names.
 */
function spellingKeys(compact: string): string[] {
  const { length } = compact;
  const ends = (reach: number) => [`start ${compact.slice(0, reach)}`, `end ${compact.slice(-reach)}`];
  const shortened = Array.from({ length }, (_, at) => `${compact.slice(0, at)}${compact.slice(at + 1)}`);
  return [
    ...(length <= LONGEST_SHORTENED ? [compact, ...shortened].map((spelling) => `spelling ${spelling}`) : []),
    ...(length >= SHORTEST_WITH_ENDS && length <= SHORTEST_WITH_LONG_ENDS ? ends(4) : []),
    ...(length >= SHORTEST_WITH_LONG_ENDS ? ends(6) : []),
  ];
}
