import type { ActorMention } from '../authority/actor.ts';
import { actorById } from '../authority/actors.ts';
import type { Language } from '../languages/language.ts';
import type { ActorPart } from './commitment.ts';

/** How far behind a name the definition of its short form may begin. */
const FARTHEST_DEFINITION = 60;
const QUOTED = /["“”„»«'‘’]([\p{L}][\p{L}\p{N} -]{1,40})["“”„»«'‘’]/u;

/**
 * Adds the short forms that a text gives its actors to the mentions of their names: "the Republic of X (hereinafter
 * 'the Party')", in a review "the State under review", and in a state's own text "the Government".
 */
export function withShortForms(
  text: string,
  mentions: readonly ActorMention[],
  { reviewed, issuer }: { readonly reviewed: ActorPart | null; readonly issuer: string | null },
  language: Language,
): readonly ActorMention[] {
  const forms = definedForms(text, mentions, language);
  if (reviewed?.actor != null) {
    for (const name of language.genre?.review.names ?? []) forms.set(name, reviewed.actor);
  }
  if (issuer !== null && actorById(issuer)?.type === 'state') {
    for (const name of language.genre?.government ?? []) forms.set(name, issuer);
  }
  if (forms.size === 0) return mentions;
  return merged(
    mentions,
    [...forms].flatMap(([form, actor]) => occurrences(text, form, actor)),
  );
}

/** Short forms in lower case, each with its actor. */
function definedForms(text: string, mentions: readonly ActorMention[], language: Language): Map<string, string> {
  const openings = language.genre?.definitionOpenings ?? [];
  const forms = new Map<string, string>();
  for (const { actor, end } of mentions) {
    const words = text.slice(end, end + FARTHEST_DEFINITION);
    if (!/^\s*[,(]/u.test(words)) continue;
    const lower = words.toLowerCase();
    const opening = openings.find((word) => lower.includes(word));
    const form = opening === undefined ? null : QUOTED.exec(words.slice(lower.indexOf(opening)))?.[1];
    if (form != null) forms.set(form.toLowerCase(), actor);
  }
  return forms;
}

function occurrences(text: string, form: string, actor: string): ActorMention[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${form}(?![\\p{L}\\p{N}-])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    actor,
    text: words,
    start: index,
    end: index + words.length,
    genitive: /^['’]s?\s/u.test(text.slice(index + words.length, index + words.length + 3)),
  }));
}

/** Both lists in text order; where two overlap the longer stays, of two as long the added one. */
function merged(known: readonly ActorMention[], added: readonly ActorMention[]): ActorMention[] {
  const all = [...added, ...known].sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: ActorMention[] = [];
  for (const mention of all) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= mention.start) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
