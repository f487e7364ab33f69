import type { Vocabulary } from './vocabulary.ts';

/** First parts that English joins to what follows by a hyphen: "long-term", "self-defence", "twenty-seven". */
const ENGLISH_FIRST = new Set(
  (
    'bottom cross decision early eco evidence ex fact first four free full fully half hard high higher job labour large ' +
    'least less long longer low lower market medium near needs neo new newly non north old open peer policy private ' +
    'quasi rapid real result rights rule rules second self semi short shorter single six small socio soft south state ' +
    'third three two value well wide women year twenty thirty forty fifty sixty seventy eighty ninety'
  ).split(' '),
);
/** What such a word can also be lengthened by: "freedom", "shortage", "nearly". */
const ENDING =
  /^(?:able|ably|ages?|ally|ations?|doms?|er|ers|est|ful|hand|hold|ish|ising|ised|ity|less|like|ly|ments?|ness|ship|side|some|stead|ward|wards|wise)$/u;
/** Second parts that English joins by a hyphen to what stands before: "rules-based", "decision-making". */
const ENGLISH_SECOND = new Set(
  (
    'affected aligned backed based bound building centred controlled driven earning effective established facing ' +
    'finding free friendly funded generation growing income informed intensive keeping known led level looking made ' +
    'making minded oriented owned party producing profit quality range ranking reaching related resolution running ' +
    'saving scale setting sharing sided skilled specific sponsored standing style tariff term thirds wide winning ' +
    'year'
  ).split(' '),
);
/** Parts that English writes in one with what follows: "understanding", "rebuilding". */
const ENGLISH_PREFIX = new Set('un re under over out up with in mis dis pre fore notwith inter out'.split(' '));
/** First parts that Danish joins by a hyphen although it writes other compounds in one: "it-sikkerhed". */
const DANISH_FIRST = new Set(['it', 'tv', 'ngo', 'pct', 'ikke']);
/** Shorter words are parts of many others. */
const SHORTEST_PART = 4;

/**
 * Whether a hyphen at a line end belongs to the word, as far as language and document tell: English joins the parts of
 * compounds by hyphens, Danish writes them in one.
 */
export function isCompound(first: string, second: string, vocabulary: Vocabulary): boolean {
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  if (!vocabulary.hasInside('the') || !vocabulary.hasInside('of')) return DANISH_FIRST.has(one);
  if (ENGLISH_PREFIX.has(one) || ENDING.test(other)) return false;
  if (ENGLISH_FIRST.has(one) || ENGLISH_SECOND.has(other)) return !vocabulary.has(one + other);
  const areWords = [one, other].every((part) => part.length >= SHORTEST_PART && vocabulary.hasInside(part));
  return areWords && !vocabulary.has(one + other);
}
