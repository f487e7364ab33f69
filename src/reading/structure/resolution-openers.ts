import { UnitSet } from './character-kinds.ts';
import { RESOLUTION_WORDS } from './resolution-words.ts';
import { isCommonLetter, isWhiteSpace } from './word-characters.ts';
import { endsIn, WordRoles } from './word-roles.ts';

/** What the first words of a paragraph show of its part of a resolution. */
export type ClauseOpener = 'preambular' | 'operative';

/** What a word can be at the start of a clause, one bit each. */
const Role = {
  ...{ recital: 1, pairStart: 2, verb: 4, adverb: 8, noParticiple: 16, relative: 32 },
  ...{ ourVerb: 64, pronoun: 128, article: 256 },
} as const;
const RECITAL_PAIRS = new Set(RESOLUTION_WORDS.flatMap(({ recitalPairs }) => recitalPairs));
const PARTICIPLE_ENDS = RESOLUTION_WORDS.flatMap(({ participleEnds }) => participleEnds);
const ROLE_OF = new Map<string, number>();
for (const { adverbs, recitals, relatives, verbs, noParticiples, ourVerbs, pronoun, articles } of RESOLUTION_WORDS) {
  note(adverbs, Role.adverb);
  note(recitals, Role.recital);
  note(relatives, Role.relative);
  note(verbs, Role.verb);
  note(noParticiples, Role.noParticiple);
  note(ourVerbs, Role.ourVerb);
  note(pronoun, Role.pronoun);
  note(articles, Role.article);
}
for (const pair of RECITAL_PAIRS) note(pair.split(' ')[0] ?? '', Role.pairStart);

const MOST_WORDS = 5;
const JOINTS = new UnitSet("*_’'");
const SHORTEST_PARTICIPLE = 6;
const LONGEST_HEADING = 120;
const SIGN_OR_FIGURE = /[\d.,;:?!"“”«»]/u;
const SIGN_BUT_COMMA = /[\d.;:?!"“”«»]/u;
const BREAKS_OFF = /\p{L},?$/u;

/** Who adopts a resolution: a body in the third person, or people who say "we". */
export type Voice = 'body' | 'we';
/** The roles of a verb and of what may stand before it, for each of them. */
const VERB: Readonly<Record<Voice, number>> = { body: Role.verb, we: Role.verb | Role.ourVerb };
const BEFORE_VERB: Readonly<Record<Voice, number>> = { body: Role.adverb, we: Role.adverb | Role.pronoun };

const ROLES = new WordRoles(ROLE_OF);

/**
 * What the first words of the paragraph tell that stands in `text` from `start` to `end`; null where they tell nothing.
 * Capitals and asterisks do not count.
 */
export function clauseOpener(
  text: string,
  voice: Voice = 'body',
  start = 0,
  end: number = text.length,
): ClauseOpener | null {
  const words = new FirstWords(text, start, end);
  let before = 0;
  for (let isWord = words.next(); isWord; ) {
    const { role } = words;
    if (words.isRecital) return 'preambular';
    if ((role & (Role.pairStart | BEFORE_VERB[voice])) !== 0) {
      const first = (role & Role.pairStart) === 0 ? '' : words.word;
      isWord = words.next();
      if (first !== '') {
        if ((words.role & Role.article) !== 0) isWord = words.next();
        if (RECITAL_PAIRS.has(`${first} ${words.word}`)) return 'preambular';
      }
    }
    if ((role & VERB[voice]) !== 0) return (before & Role.relative) === 0 ? 'operative' : 'preambular';
    if ((role & BEFORE_VERB[voice]) === 0) return null;
    before = role;
  }
  return null;
}

/** Whether a line is nothing but the start of a clause that the lines below go on with: "instructs the Council". */
export function isClauseHeading(text: string, opener: ClauseOpener | null = clauseOpener(text)): boolean {
  return opener !== null && text.length <= LONGEST_HEADING && !SIGN_OR_FIGURE.test(text);
}

/**
 * Whether a line is the start of a clause that breaks off although a phrase stands between commas: "instructs the Director,
 * in collaboration with the Council". Only where the lines below are points, for a wrapped line breaks off too.
 */
export function isOpenClause(text: string, opener: ClauseOpener | null = clauseOpener(text)): boolean {
  if (opener !== 'operative' || text.length > 2 * LONGEST_HEADING) return false;
  return !SIGN_BUT_COMMA.test(text) && BREAKS_OFF.test(text);
}

/** The first words, past quotation marks, brackets and asterisks, up to the first other mark. */
class FirstWords {
  /** What the word can be that was come to last; 0 where there was none. */
  role = 0;
  private readonly text: string;
  private readonly limit: number;
  private start: number;
  private end: number;
  private count = 0;

  constructor(text: string, start: number, limit: number) {
    this.text = text;
    this.limit = limit;
    this.start = start;
    this.end = start;
  }

  /** Goes on to the next word; false behind the last. */
  next(): boolean {
    const { text, limit, count } = this;
    let start = this.end;
    let isJoined = true;
    while (start < limit && !isCommonLetter(text.charCodeAt(start))) {
      isJoined &&= count === 0 || isJoint(text.charCodeAt(start));
      if (!isJoined) break;
      start += 1;
    }
    let end = start;
    while (end < limit && isCommonLetter(text.charCodeAt(end))) end += 1;
    const isWord = isJoined && count < MOST_WORDS && end > start;
    this.start = start;
    this.end = isWord ? end : start;
    this.count += 1;
    this.role = isWord ? ROLES.of(text, start, end) : 0;
    return isWord;
  }

  /** The word in small letters; the empty string where there was none. */
  get word(): string {
    return this.text.slice(this.start, this.end).toLowerCase();
  }

  /** Whether it is one of those that open a recital, or a present participle. */
  get isRecital(): boolean {
    if ((this.role & Role.recital) !== 0) return true;
    if (this.end - this.start < SHORTEST_PARTICIPLE || (this.role & Role.noParticiple) !== 0) return false;
    for (const end of PARTICIPLE_ENDS) if (endsIn(this.text, this.end, end)) return true;
    return false;
  }
}

/** Whether a sign between two words keeps them together. */
function isJoint(unit: number): boolean {
  return isWhiteSpace(unit) || JOINTS.has(unit);
}

function note(words: string, role: number): void {
  for (const word of words.split(/\s+/u)) if (word !== '') ROLE_OF.set(word, (ROLE_OF.get(word) ?? 0) | role);
}
