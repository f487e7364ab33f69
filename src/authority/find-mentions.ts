import { languageOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { TextWords } from '../text/text-words.ts';
import { WordTable } from '../text/vocabulary.ts';
import type { ActorMention } from './actor.ts';
import { meansItsActor } from './cautions.ts';
import { issuerFamily } from './known-actor.ts';
import { LongestMatch, type NameForm, type NameMatch } from './longest-match.ts';
import { compileNames, edge, IN_NO_NAME, laterWords, type TrieNode } from './name-trie.ts';
import { namesIn } from './names-in-language.ts';
import { withOffices } from './state-offices.ts';
import { formOf, NameWords } from './words.ts';

/** What is known of the text that the names stand in. */
export interface MentionContext {
  /** Identifier of the actor whose text it is; settles whom "the Council" or "Member States" means. */
  readonly issuer?: string;
}

/** The names of a language, and what is known of the words seen so far. */
interface CompiledNames {
  readonly root: TrieNode;
  readonly forms: WordTable<NameForm>;
}

const NAMES = new Map<LanguageCode, CompiledNames>();

function compiledNames(language: LanguageCode): CompiledNames {
  const known = NAMES.get(language);
  if (known !== undefined) return known;
  const { root, numbers } = compileNames(namesIn(language));
  const later = laterWords(root);
  const { genitiveEndings } = languageOf(language).names;
  const forms = new WordTable((written): NameForm => {
    const { form, key } = formOf(written);
    const number = numbers.get(key) ?? IN_NO_NAME;
    const stems = genitiveEndings
      .filter((ending) => key.endsWith(ending))
      .map((ending) => numbers.get(key.slice(0, key.length - ending.length)) ?? IN_NO_NAME)
      .filter((stem) => stem !== IN_NO_NAME);
    const node = root.next.get(edge(' ', number));
    const starts = node !== undefined || stems.some((stem) => root.next.has(edge(' ', stem)));
    const continues = later.has(number) || stems.some((stem) => later.has(stem));
    return { form, key, number, stems, node, starts, continues };
  });
  const names = { root, forms };
  NAMES.set(language, names);
  return names;
}

const HYPHENS = '-‐‑';
const QUOTES_OPENING = `'‘‚`;

/** The place of a match in the text, with the bare apostrophe of "Member States’". */
function located(text: string, words: NameWords<NameForm>, { name, first, last, genitive }: NameMatch): ActorMention[] {
  const [start, end] = [words.startAt(first), words.endAt(last)];
  if (name.actor === null || start === undefined || end === undefined) return [];
  const apostrophe =
    !genitive &&
    /[sxz]/i.test(text.charAt(end - 1)) &&
    /^['’](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2)) &&
    !QUOTES_OPENING.includes(text.charAt(start - 1) || ' ');
  const stop = apostrophe ? end + 1 : end;
  return [{ actor: name.actor, text: text.slice(start, stop), start, end: stop, genitive: genitive || apostrophe }];
}

function candidates(textWords: TextWords, language: LanguageCode, issuer: string | undefined): ActorMention[] {
  const { root, forms } = compiledNames(language);
  const { text } = textWords;
  const words = new NameWords(textWords, forms);
  const known = languageOf(language);
  const family = issuerFamily(issuer);
  let before: NameMatch | null = null;
  const accepts = (match: NameMatch): boolean => {
    const { spokenBy } = match.name;
    const spoken =
      spokenBy === null || spokenBy.includes(family) || (issuer !== undefined && spokenBy.includes(issuer));
    return spoken && meansItsActor(words, match, before, known.names);
  };
  const longest = new LongestMatch(root, words, known, accepts);
  const found: ActorMention[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (words.formAt(index)?.starts !== true) continue;
    const match = longest.at(index);
    if (match === null) continue;
    found.push(...located(text, words, match));
    before = match;
    index = match.last;
  }
  return found;
}

/** Whether the text goes on from `at` in the direction `step` with a hyphen that makes one word of both sides. */
function isHyphenated(text: string, at: number, step: 1 | -1): boolean {
  const sign = text.charAt(at);
  if (HYPHENS.includes(sign || ' ')) return step === 1 || /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
  return sign === '–' && /[\p{L}\p{N}]/u.test(text.charAt(at + step));
}

function isJoined(text: string, left: ActorMention, right: ActorMention | undefined): boolean {
  return right?.start === left.end + 1 && isHyphenated(text, left.end, 1);
}

/**
 * "EU-USA" names both; "EU-delegationer" and "FN-ledede" name nobody by their first half. So a row of names joined by
 * hyphens is kept when nothing else hangs on to it, and dropped otherwise.
 */
function withoutCompounds(text: string, found: readonly ActorMention[]): ActorMention[] {
  const kept: ActorMention[] = [];
  let row: ActorMention[] = [];
  found.forEach((mention, index) => {
    row.push(mention);
    if (isJoined(text, mention, found[index + 1])) return;
    const [first] = row;
    const stands =
      first !== undefined && !isHyphenated(text, first.start - 1, -1) && !isHyphenated(text, mention.end, 1);
    if (stands) kept.push(...row);
    row = [];
  });
  return kept;
}

/**
 * The names of known actors in a text, in text order and not overlapping; of names that start at one word the
 * longest counts. Short names that mean different actors in different texts ("Rådet", "Member States") are read as
 * the EU's unless `context.issuer` says whose text it is.
 */
export function findMentions(text: string, language: LanguageCode, context: MentionContext = {}): ActorMention[] {
  return mentionsAmong(new TextWords(text), language, context);
}

/** As {@link findMentions}, for a text that is cut into words already. */
export function mentionsAmong(words: TextWords, language: LanguageCode, context: MentionContext = {}): ActorMention[] {
  const { text } = words;
  return withOffices(text, withoutCompounds(text, candidates(words, language, context.issuer)), language);
}
