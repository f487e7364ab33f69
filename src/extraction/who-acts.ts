import { WORD } from '../languages/word-classes.ts';
import { actorParts } from './addressees.ts';
import { type Grammar, isComma, isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { CueSite } from './cue-site.ts';
import { relationToIssuer } from './issuer-relation.ts';
import { afterCueAndSubject, type Subject } from './subject.ts';
import { placeFrom } from './units.ts';

/** The actors that a subject names or means. */
export function subjectParts(site: CueSite, subject: Subject): ActorPart[] {
  const { grammar, context } = site;
  const first = grammar.units[subject.first];
  const last = grammar.units[isComma(grammar.units[subject.last]) ? subject.last - 1 : subject.last];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const text = grammar.sentence.text.slice(span.start, span.end);
  switch (subject.kind) {
    case 'actors':
      return actorParts(grammar, subject.first, subject.last).flatMap((part) => bothOf(part, context.pair));
    case 'first-person':
      return [{ text, actor: firstPersonActor(site), span, implied: true }];
    case 'anaphor':
      return [{ text, actor: context.lastSpeaker?.actor ?? context.issuer, span, implied: true }];
    case 'none':
      return context.voice === null ? [] : [implied(context.voice)];
    case 'agents':
    case 'phrase':
      return isPair(site, text) ? context.pair.map(implied) : [{ text, actor: null, span, implied: false }];
    default:
      return [];
  }
}

const BOTH: ReadonlySet<string> = new Set(['parties', 'governments', 'states']);

/** "The parties", "the two Governments" in a text of two are those two. */
function bothOf(part: ActorPart, pair: readonly ActorPart[]): readonly ActorPart[] {
  return pair.length > 0 && part.actor !== null && BOTH.has(part.actor) ? pair.map(implied) : [part];
}

/** "the two sides", "both countries" in a text of two. */
function isPair({ grammar, context }: CueSite, text: string): boolean {
  const pairs = grammar.lexicon.language.genre?.pairs ?? [];
  const words = text.toLowerCase();
  return context.pair.length > 0 && pairs.some((pair) => words === pair || words.endsWith(` ${pair}`));
}

/** "we" in a quotation means those for whom the person speaks; "I" means the person. */
function firstPersonActor({ grammar, subject, context }: CueSite): string | null {
  const isSingular = isWord(grammar, subject.first, WORD.firstPersonSingular);
  return isSingular ? (context.voice?.actor ?? null) : context.issuer;
}

/** The cue's own subject, or that of the statement before it where it has none. */
export function effectiveSubject({ subject, previous }: CueSite): Subject {
  return subject.kind === 'none' && previous !== null ? { ...previous.subject, side: 'before' } : subject;
}

/** Who the verb says speaks, asks or decides. */
export function speakerOf(site: CueSite): ActorPart | null {
  if (site.context.quoted && site.subject.kind === 'first-person') return site.context.voice;
  if (site.subject.kind === 'none') {
    const lent = site.previous?.speaker ?? site.context.voice;
    return lent === null ? null : implied(lent);
  }
  return subjectParts(site, site.subject)[0] ?? site.context.voice;
}

/** The part as one that the context gives. */
export function implied(part: ActorPart): ActorPart {
  return { ...part, implied: true };
}

const FARTHEST_AGENT = 6;

/** "by the Secretary-General", "af Kommissionen" soon after a passive. */
export function passiveAgent({ grammar, cue, subject }: CueSite): ActorPart[] {
  const from = afterCueAndSubject(cue, subject);
  for (let place = from; place < Math.min(from + FARTHEST_AGENT, grammar.units.length - 1); place += 1) {
    if (!isWord(grammar, place, WORD.agentMarkers)) continue;
    return subjectOfAgent(grammar, place);
  }
  return [];
}

function subjectOfAgent(grammar: Grammar, marker: number): ActorPart[] {
  let place = marker + 1;
  while (isWord(grammar, place, WORD.determiners | WORD.adverbs)) place += 1;
  return grammar.units[place]?.kind === 'actor' ? actorParts(grammar, place, place) : [];
}

interface Spoken {
  readonly grammar: Grammar;
  readonly context: { readonly issuer: string | null };
}

/** "(The Conference) resolves that ITU (shall)": what it speaks for is itself, unless the name goes on ("the Security Council Committee"). */
export function isOfIssuer({ grammar, context }: Spoken, { actor, span }: ActorPart): boolean {
  if (actor === null || span === null || context.issuer === null) return false;
  const next = grammar.units[placeFrom(grammar.units, span.end)];
  return relationToIssuer(actor, context.issuer) === 'self' && next?.text === next?.lower;
}
