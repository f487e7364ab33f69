import { UnitSet } from './character-kinds.ts';
import { RESOLUTION_WORDS } from './resolution-words.ts';
import { isCommonLetter, isWhiteSpace } from './word-characters.ts';

/** What the first words of a paragraph show of its part of a resolution. */
export type ClauseOpener = 'preambular' | 'operative';

/** What a word can be at the start of a clause, one bit each. */
const Role = { recital: 1, pairStart: 2, verb: 4, adverb: 8, noParticiple: 16, relative: 32 } as const;
const RECITAL_PAIRS = new Set(RESOLUTION_WORDS.flatMap(({ recitalPairs }) => recitalPairs));
const PARTICIPLE_ENDS = RESOLUTION_WORDS.flatMap(({ participleEnds }) => participleEnds);
/** What each word can be: one look for each word of very many. */
const ROLES = new Map<string, number>();
for (const { adverbs, recitals, relatives, verbs, noParticiples } of RESOLUTION_WORDS) {
  note(adverbs, Role.adverb);
  note(recitals, Role.recital);
  note(relatives, Role.relative);
  note(verbs, Role.verb);
  note(noParticiples, Role.noParticiple);
}
for (const pair of RECITAL_PAIRS) note(pair.split(' ')[0] ?? '', Role.pairStart);

const MOST_WORDS = 5;
const JOINTS = new UnitSet("*_’'");
const SHORTEST_PARTICIPLE = 6;
const LONGEST_HEADING = 120;

/** What the paragraph's first words tell; null where they tell nothing. Capitals and asterisks do not count. */
export function clauseOpener(text: string): ClauseOpener | null {
  const words = new FirstWords(text);
  let before = 0;
  for (let word = words.next(); word !== ''; ) {
    const role = ROLES.get(word) ?? 0;
    if (isRecitalWord(word, role)) return 'preambular';
    const next = (role & (Role.pairStart | Role.adverb)) === 0 ? '' : words.next();
    if ((role & Role.pairStart) !== 0 && RECITAL_PAIRS.has(`${word} ${next}`)) return 'preambular';
    if ((role & Role.verb) !== 0) return (before & Role.relative) === 0 ? 'operative' : 'preambular';
    if ((role & Role.adverb) === 0) return null;
    before = role;
    word = next;
  }
  return null;
}

/** Whether a line is nothing but the start of a clause that the lines below go on with: "instructs the Council". */
export function isClauseHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[\d.,;:?!"“”«»]/u.test(text)) return false;
  return clauseOpener(text) !== null;
}

function isRecitalWord(word: string, role: number): boolean {
  if ((role & Role.recital) !== 0) return true;
  if (word.length < SHORTEST_PARTICIPLE || (role & Role.noParticiple) !== 0) return false;
  for (const end of PARTICIPLE_ENDS) if (word.endsWith(end)) return true;
  return false;
}

/** The first words in small letters, past quotation marks, brackets and asterisks, up to the first other mark. */
class FirstWords {
  private readonly text: string;
  private at = 0;
  private count = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The next word; the empty string behind the last. */
  next(): string {
    const { text, count } = this;
    let start = this.at;
    while (start < text.length && !isCommonLetter(text.charCodeAt(start))) {
      if (count > 0 && !isJoint(text.charCodeAt(start))) return '';
      start += 1;
    }
    let end = start;
    while (end < text.length && isCommonLetter(text.charCodeAt(end))) end += 1;
    this.at = end;
    this.count += 1;
    return count < MOST_WORDS ? text.slice(start, end).toLowerCase() : '';
  }
}

/** Whether a sign between two words keeps them together. */
function isJoint(unit: number): boolean {
  return isWhiteSpace(unit) || JOINTS.has(unit);
}

function note(words: string, role: number): void {
  for (const word of words.split(/\s+/u)) if (word !== '') ROLES.set(word, (ROLES.get(word) ?? 0) | role);
}
