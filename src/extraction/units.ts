import type { ActorMention } from '../authority/actor.ts';
import type { DateExpression, DateReader } from '../languages/date-expression.ts';
import { type DateWord, dateWordsAmong } from '../languages/date-words.ts';
import type { GluedWords } from '../languages/language.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { classesOfUnit, DIGIT_CHARACTER, INNER_SIGN, NUMBER_SIGN } from '../text/characters.ts';
import { type FoldedText, fold } from '../text/phrase-index.ts';
import type { Span } from '../text/span.ts';
import type { TextWords } from '../text/text-words.ts';
import { UNNUMBERED, type WordTable } from '../text/vocabulary.ts';
import { DATE, LOCUTION, NAME_PHRASE } from './phrase-starts.ts';
import { tokenEnd, tokenStart } from './tokens.ts';
import { Sign, type SignKind, type WordForm, wordForms } from './word-forms.ts';

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
  /** The classes of a plain word, as bits of `WORD`; none for a mark or a name. */
  readonly classes: number;
  readonly sign: SignKind;
}

/** A sentence as the grammar sees it. */
export interface Sentence extends Span {
  /** The whole clean text; the sentence is a span of it. */
  readonly text: string;
  readonly units: readonly Unit[];
  /** The sorts of phrase that can begin at one of its units or another, as bits of `phrase-starts.ts`. */
  readonly begins: number;
  /** The sentence alone, ready for look-up; offset 0 is its start. */
  readonly folded: FoldedText;
  /** Its words as dates and sums of money are read from them. */
  readonly dateWords: readonly DateWord[];
  /** The dates that its words hold when they are read as a whole. */
  readonly dates: readonly DateExpression[];
}

/** Folds and cuts the words of a sentence, and reads its dates, when somebody first asks; of most sentences nobody does. */
class CutSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly units: readonly Unit[];
  readonly begins: number;
  readonly #words: TextWords;
  readonly #reader: DateReader;
  #folded: FoldedText | null = null;
  #dateWords: readonly DateWord[] | null = null;
  #dates: readonly DateExpression[] | null = null;

  constructor(words: TextWords, { start, end }: Span, units: readonly Unit[], reader: DateReader) {
    let begins = 0;
    for (const unit of units) begins |= unit.begins;
    this.begins = begins;
    this.start = start;
    this.end = end;
    this.text = words.text;
    this.units = units;
    this.#words = words;
    this.#reader = reader;
  }

  get dates(): readonly DateExpression[] {
    this.#dates ??= (this.begins & DATE) !== 0 ? this.#reader.datesAmong(this.dateWords) : [];
    return this.#dates;
  }

  get dateWords(): readonly DateWord[] {
    this.#dateWords ??= dateWordsAmong(this.#words, this);
    return this.#dateWords;
  }

  get folded(): FoldedText {
    this.#folded ??= fold(this.text.slice(this.start, this.end));
    return this.#folded;
  }
}

/** The words in a stretch of a sentence as dates and sums of money are read from them. */
export function dateWordsIn({ dateWords }: Sentence, { start, end }: Span): readonly DateWord[] {
  return dateWords.slice(placeFrom(dateWords, start), placeAfter(dateWords, end));
}

/** The unit at a place, which may lie before the first: a list is slow to ask for what it cannot hold. */
export function unitAt(units: readonly Unit[], place: number): Unit | undefined {
  return place < 0 ? undefined : units[place];
}

/** The place of the first unit that begins at `offset` or behind it; the number of units where none does. */
export function placeFrom(units: readonly Span[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the unit that begins at `offset`; -1 where none does. */
export function placeAt(units: readonly Span[], offset: number): number {
  const place = placeFrom(units, offset);
  return units[place]?.start === offset ? place : -1;
}

/** The place behind the last unit that ends at `offset` or before it. */
export function placeAfter(units: readonly Span[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const FULL_STOP = 0x2e;
const APOSTROPHES = "'’";

/** Cuts `span` into units; `mentions` are those that lie in it, in text order. */
export function readSentence(
  words: TextWords,
  span: Span,
  mentions: readonly ActorMention[],
  lexicon: Lexicon,
): Sentence {
  const units: Unit[] = [];
  const { text } = words;
  const builder = { units, depth: 0, lexicon, forms: wordForms(lexicon), words, text };
  let at = span.start;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > span.end) continue;
    addWords(builder, at, mention.start);
    addName(builder, mention);
    at = mention.end;
  }
  addWords(builder, at, span.end);
  return new CutSentence(words, span, units, lexicon.language.dates);
}

interface Builder {
  readonly units: Unit[];
  readonly lexicon: Lexicon;
  readonly forms: WordTable<WordForm>;
  readonly words: TextWords;
  readonly text: string;
  depth: number;
}

function addName(builder: Builder, mention: ActorMention): void {
  const { units, depth, forms, words } = builder;
  const { start, end } = mention;
  units.push({
    start,
    end,
    text: mention.text,
    lower: mention.text.toLowerCase(),
    kind: mention.genitive ? 'word' : 'actor',
    depth,
    mention,
    begins: forms.at(words.vocabulary, words, start, end).begins | begunInside(builder, mention),
    classes: 0,
    sign: Sign.none,
  });
}

/** What can begin at one of the words of a name. */
function begunInside({ words, forms }: Builder, { start, end }: Span): number {
  let begins = 0;
  for (let place = words.placeBehind(start); (words.starts[place] ?? end) < end && place < words.length; place += 1) {
    const number = words.numbers[place] ?? UNNUMBERED;
    begins |= number === UNNUMBERED ? NAME_PHRASE : forms.of(words.vocabulary, number).begins & NAME_PHRASE;
  }
  return begins;
}

function addWords(builder: Builder, start: number, end: number): void {
  const { words, forms } = builder;
  const { codes, vocabulary, starts, ends, numbers } = words;
  const { glued } = builder.lexicon.language;
  const first = builder.units.length;
  let place = words.placeBehind(start);
  for (let at = tokenStart(codes, start, end); at < end; ) {
    while (place < words.length && (starts[place] ?? 0) < at) place += 1;
    const isPlain = starts[place] === at && isWholeToken(words, place, end);
    const tokenEnds = isPlain ? (ends[place] ?? end) : tokenEnd(codes, at, end);
    const isShortened = codes[tokenEnds] === FULL_STOP && isAbbreviation(builder, at, tokenEnds);
    let reached = isShortened ? tokenEnds + 1 : tokenEnds;
    if (isPlain && !isShortened) addUnit(builder, at, reached, forms.of(vocabulary, numbers[place] ?? 0));
    else if (glued !== null) reached = addGlued(builder, at, reached, glued);
    else addToken(builder, at, reached);
    at = tokenStart(codes, reached, end);
  }
  if (builder.lexicon.locutions.size > 0) joinLocutions(builder, first);
}

/** Whether a word of the text is a token by itself, with nothing glued to it. */
function isWholeToken({ codes, starts, ends, numbers, length }: TextWords, place: number, end: number): boolean {
  const [from, to] = [starts[place] ?? 0, ends[place] ?? 0];
  if (place >= length || to > end || numbers[place] === UNNUMBERED) return false;
  const isFigure = (classesOfUnit(codes, from) & DIGIT_CHARACTER) !== 0;
  return (classesOfUnit(codes, to) & (isFigure ? INNER_SIGN | NUMBER_SIGN : INNER_SIGN)) === 0;
}

function isAbbreviation({ text, lexicon }: Builder, start: number, stop: number): boolean {
  return lexicon.language.abbreviations.has(text.slice(start, stop + 1).toLowerCase());
}

/** Adds the words that are written as one, "l’accord" or "demande-t-il", and an elided one before a name; gives their end. */
function addGlued(builder: Builder, start: number, end: number, glued: GluedWords): number {
  const word = builder.text.slice(start, end);
  const next = builder.text.charAt(end);
  if (next !== '' && APOSTROPHES.includes(next) && glued.before.exec(word + next)?.[0].length === word.length + 1) {
    addToken(builder, start, end + 1);
    return end + 1;
  }
  const before = glued.before.exec(word)?.[0].length ?? 0;
  const after = glued.after.exec(word)?.index ?? word.length;
  const cuts = [0, before, Math.max(before, after), word.length];
  for (let index = 1; index < cuts.length; index += 1) {
    const [from, to] = [cuts[index - 1] ?? 0, cuts[index] ?? 0];
    if (to > from) addToken(builder, start + from, start + to);
  }
  return end;
}

/** Makes one unit of the words of each locution among the units from `first` on. */
function joinLocutions({ units, lexicon, forms, words }: Builder, first: number): void {
  if (!canHoldLocution(units, first)) return;
  const apart = units.splice(first);
  for (let place = 0; place < apart.length; place += 1) {
    const unit = apart[place];
    if (unit === undefined) continue;
    const count = (unit.begins & LOCUTION) === 0 ? 0 : lengthOfLocution(apart, place, lexicon);
    if (count === 0) {
      units.push(unit);
      continue;
    }
    const end = apart[place + count - 1]?.end ?? unit.end;
    const whole = forms.at(words.vocabulary, words, unit.start, end);
    units.push({ ...unit, ...whole, end, begins: unit.begins | whole.begins });
    place += count - 1;
  }
}

function canHoldLocution(units: readonly Unit[], first: number): boolean {
  for (let place = first; place < units.length; place += 1) {
    if (((units[place]?.begins ?? 0) & LOCUTION) !== 0) return true;
  }
  return false;
}

/** 0 where none begins. */
function lengthOfLocution(units: readonly Unit[], place: number, { locutions }: Lexicon): number {
  const phrases = locutions.get(units[place]?.lower ?? '') ?? [];
  return phrases.find((words) => words.every((word, offset) => units[place + offset]?.lower === word))?.length ?? 0;
}

/** Adds a token that is no plain word of the text. */
function addToken(builder: Builder, start: number, end: number): void {
  addUnit(builder, start, end, builder.forms.at(builder.words.vocabulary, builder.words, start, end));
}

function addUnit(builder: Builder, start: number, end: number, form: WordForm): void {
  const { text, lower, kind, begins, classes, sign } = form;
  if (sign === Sign.around && (text === ')' || text === ']')) builder.depth = Math.max(0, builder.depth - 1);
  builder.units.push({ start, end, text, lower, kind, depth: builder.depth, mention: null, begins, classes, sign });
  if (sign === Sign.around && (text === '(' || text === '[')) builder.depth += 1;
}
