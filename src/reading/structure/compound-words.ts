import type { Vocabulary } from './vocabulary.ts';

/** First parts that English joins to what follows by a hyphen: "long-term", "self-defence", "twenty-seven". */
const ENGLISH_FIRST = new Set(
  (
    'all anti bottom co cross cyber decision early eco evidence ex fact far first follow four free full fully half ' +
    'hard high higher ill job labour large least left less life like long longer low lower man market ' +
    'medium middle mid multi near needs neo new newly non north off old on one open peer policy post pre private pro ' +
    'public quasi rapid real result right rights rule rules second self semi short shorter single six small ' +
    'socio soft south state ten third three time top trade two value war well wide women world year ' +
    'twenty thirty forty fifty sixty seventy eighty ninety'
  ).split(' '),
);
/** Second parts that English joins by a hyphen to what stands before: "rules-based", "decision-making". */
const ENGLISH_SECOND = new Set(
  (
    'affected aligned backed based bound building centred controlled driven earning effective established facing ' +
    'finding free friendly funded generation growing held income informed intensive keeping known led level lived ' +
    'looking made making minded oriented owned party producing profit proof quality range ranking reaching related ' +
    'resolution run running saving scale setting sharing sided skilled specific sponsored standing state style ' +
    'tariff term text third thirds through time tuned up wide winning year'
  ).split(' '),
);
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
  if (ENGLISH_FIRST.has(one) || ENGLISH_SECOND.has(other)) return !vocabulary.has(one + other);
  const areWords = [one, other].every((part) => part.length >= SHORTEST_PART && vocabulary.hasInside(part));
  return areWords && !vocabulary.has(one + other);
}
