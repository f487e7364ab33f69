import type { ActorMention } from '../authority/actor.ts';
import type { GluedWords } from '../languages/language.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { Span } from '../text/span.ts';
import { WordMemory } from '../text/word-memory.ts';
import { ANY_PHRASE, phraseStarts } from './phrase-starts.ts';
import { tokenEnd, tokenStart } from './tokens.ts';

/**
 * The smallest piece that the grammar looks at: a word, a punctuation mark, or the whole name of an actor.
 * A genitive ("EU's") is a word, since it owns and does not act.
 */
export interface Unit extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'actor' | 'mark';
  /** How many brackets are open around it. */
  readonly depth: number;
  readonly mention: ActorMention | null;
  /** The sorts of phrase that can begin here, as bits of `phrase-starts.ts`. */
  readonly begins: number;
}

/** A sentence as the grammar sees it. */
export interface Sentence extends Span {
  /** The whole clean text; the sentence is a span of it. */
  readonly text: string;
  readonly units: readonly Unit[];
}

const WORD = /^[\p{L}\p{N}%]|^-\p{L}/u;
const FULL_STOP = 0x2e;
const APOSTROPHES = "'’";

/** Cuts `span` into units; `mentions` are those that lie in it, in text order. */
export function readSentence(text: string, span: Span, mentions: readonly ActorMention[], lexicon: Lexicon): Sentence {
  const units: Unit[] = [];
  const builder = { units, depth: 0, lexicon, forms: formsOf(lexicon), text };
  let at = span.start;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > span.end) continue;
    addWords(builder, at, mention.start);
    units.push({
      start: mention.start,
      end: mention.end,
      text: mention.text,
      lower: mention.text.toLowerCase(),
      kind: mention.genitive ? 'word' : 'actor',
      depth: builder.depth,
      mention,
      begins: ANY_PHRASE | builder.forms.at(text, mention.start, mention.end).begins,
    });
    at = mention.end;
  }
  addWords(builder, at, span.end);
  return { start: span.start, end: span.end, text, units };
}

interface Builder {
  readonly units: Unit[];
  readonly lexicon: Lexicon;
  readonly forms: WordMemory<WordForm>;
  readonly text: string;
  depth: number;
}

function addWords(builder: Builder, start: number, end: number): void {
  const { text } = builder;
  const { glued, abbreviations } = builder.lexicon.language;
  const first = builder.units.length;
  for (let at = tokenStart(text, start, end); at < end; ) {
    let reached = tokenEnd(text, at, end);
    const isStop = reached < text.length && text.charCodeAt(reached) === FULL_STOP;
    if (isStop && abbreviations.has(text.slice(at, reached + 1).toLowerCase())) reached += 1;
    if (glued === null) addUnit(builder, at, reached);
    else reached = addGlued(builder, at, reached, glued);
    at = tokenStart(text, reached, end);
  }
  if (builder.lexicon.locutions.size > 0) joinLocutions(builder, first);
}

/** Adds the words that are written as one, "l’accord" or "demande-t-il", and an elided one before a name; gives their end. */
function addGlued(builder: Builder, start: number, end: number, glued: GluedWords): number {
  const word = builder.text.slice(start, end);
  const next = builder.text.charAt(end);
  if (next !== '' && APOSTROPHES.includes(next) && glued.before.exec(word + next)?.[0].length === word.length + 1) {
    addUnit(builder, start, end + 1);
    return end + 1;
  }
  const before = glued.before.exec(word)?.[0].length ?? 0;
  const after = glued.after.exec(word)?.index ?? word.length;
  const cuts = [0, before, Math.max(before, after), word.length];
  for (let index = 1; index < cuts.length; index += 1) {
    const [from, to] = [cuts[index - 1] ?? 0, cuts[index] ?? 0];
    if (to > from) addUnit(builder, start + from, start + to);
  }
  return end;
}

/** Makes one unit of the words of each locution among the units from `first` on. */
function joinLocutions({ units, lexicon, forms, text }: Builder, first: number): void {
  const words = units.splice(first);
  for (let place = 0; place < words.length; place += 1) {
    const unit = words[place];
    if (unit === undefined) continue;
    const count = lengthOfLocution(words, place, lexicon);
    const end = words[place + count - 1]?.end ?? unit.end;
    const whole = forms.at(text, unit.start, end);
    units.push(count === 0 ? unit : { ...unit, ...whole, end, begins: unit.begins | whole.begins });
    place += Math.max(0, count - 1);
  }
}

function lengthOfLocution(units: readonly Unit[], place: number, { locutions }: Lexicon): number {
  const phrases = locutions.get(units[place]?.lower ?? '') ?? [];
  return phrases.find((words) => words.every((word, offset) => units[place + offset]?.lower === word))?.length ?? 0;
}

/** In small letters, every apostrophe a straight one and every run of white space a space, as the word lists have them. */
function lowerCased(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ');
}

/** What a word is by itself. */
type WordForm = Pick<Unit, 'text' | 'lower' | 'kind' | 'begins'>;

const FORMS = new WeakMap<Lexicon, WordMemory<WordForm>>();

/** What is known of the words of a language. */
function formsOf(lexicon: Lexicon): WordMemory<WordForm> {
  const known = FORMS.get(lexicon);
  if (known !== undefined) return known;
  const forms = new WordMemory((text): WordForm => {
    const lower = lowerCased(text);
    const kind = WORD.test(text) ? 'word' : 'mark';
    return { text, lower, kind, begins: phraseStarts(lower, lexicon) };
  });
  FORMS.set(lexicon, forms);
  return forms;
}

function addUnit(builder: Builder, start: number, end: number): void {
  const { text, lower, kind, begins } = builder.forms.at(builder.text, start, end);
  if (text === ')' || text === ']') builder.depth = Math.max(0, builder.depth - 1);
  builder.units.push({ start, end, text, lower, kind, depth: builder.depth, mention: null, begins });
  if (text === '(' || text === '[') builder.depth += 1;
}
