import { languageOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { WordMemory } from '../text/word-memory.ts';
import type { ActorMention } from './actor.ts';
import { meansItsActor } from './cautions.ts';
import { issuerFamily } from './known-actor.ts';
import { longestMatch, type NameMatch } from './longest-match.ts';
import { compileNames, type TrieNode } from './name-trie.ts';
import { namesIn } from './names-in-language.ts';
import { withOffices } from './state-offices.ts';
import { formOf, TextWords, type WordForm } from './words.ts';

/** What is known of the text that the names stand in. */
export interface MentionContext {
  /** Identifier of the actor whose text it is; settles whom "the Council" or "Member States" means. */
  readonly issuer?: string;
}

/** A word as names are compared, and whether a name can begin with it. */
interface NameForm extends WordForm {
  readonly starts: boolean;
}

/** The names of a language, and what is known of the words seen so far. */
interface CompiledNames {
  readonly root: TrieNode;
  readonly forms: WordMemory<NameForm>;
}

const NAMES = new Map<LanguageCode, CompiledNames>();

function compiledNames(language: LanguageCode): CompiledNames {
  const known = NAMES.get(language);
  if (known !== undefined) return known;
  const root = compileNames(namesIn(language));
  const { genitiveEndings } = languageOf(language).names;
  const forms = new WordMemory((written) => {
    const form = formOf(written);
    return { ...form, starts: canStart(root, form.key, genitiveEndings) };
  });
  const names = { root, forms };
  NAMES.set(language, names);
  return names;
}

/** Whether a name can begin with the word, as it is or without the ending of a genitive. */
function canStart({ next }: TrieNode, key: string, endings: readonly string[]): boolean {
  return next.has(key) || endings.some((ending) => key.endsWith(ending) && next.has(key.slice(0, -ending.length)));
}

const HYPHENS = '-‐‑';
const QUOTES_OPENING = `'‘‚`;

/** The place of a match in the text, with the bare apostrophe of "Member States’". */
function located(text: string, words: TextWords<WordForm>, { name, first, last, genitive }: NameMatch): ActorMention[] {
  const [start, end] = [words.at(first)?.start, words.at(last)?.end];
  if (name.actor === null || start === undefined || end === undefined) return [];
  const apostrophe =
    !genitive &&
    /[sxz]/i.test(text.charAt(end - 1)) &&
    /^['’](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2)) &&
    !QUOTES_OPENING.includes(text.charAt(start - 1) || ' ');
  const stop = apostrophe ? end + 1 : end;
  return [{ actor: name.actor, text: text.slice(start, stop), start, end: stop, genitive: genitive || apostrophe }];
}

function candidates(text: string, language: LanguageCode, issuer: string | undefined): ActorMention[] {
  const { root, forms } = compiledNames(language);
  const words = new TextWords(text, forms);
  const known = languageOf(language);
  const family = issuerFamily(issuer);
  let before: NameMatch | null = null;
  const accepts = (match: NameMatch): boolean => {
    const { spokenBy } = match.name;
    const spoken =
      spokenBy === null || spokenBy.includes(family) || (issuer !== undefined && spokenBy.includes(issuer));
    return spoken && meansItsActor(words, match, before, known.names);
  };
  const found: ActorMention[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (words.formAt(index)?.starts !== true) continue;
    const match = longestMatch(root, words, index, known, accepts);
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
  return withOffices(text, withoutCompounds(text, candidates(text, language, context.issuer)), language);
}
