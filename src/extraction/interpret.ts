import { actorById } from '../authority/actors.ts';
import { WORD } from '../languages/word-classes.ts';
import { actorParts, agentsAt, isClauseBehind, type Request, readRequest, subjectOfThatClause } from './addressees.ts';
import { antecedentsOf } from './antecedents.ts';
import { chargeOf } from './charge.ts';
import { type Grammar, isWord, skipRight } from './clause.ts';
import { infinitiveOf, isInfinitiveOfModal } from './clause-end.ts';
import type { ActorPart, CommitmentKind } from './commitment.ts';
import type { KindRule } from './conclusions.ts';
import { signsOf } from './confidence/signs.ts';
import { countsHere } from './counts-here.ts';
import type { CueSite } from './cue-site.ts';
import type { Draft } from './draft.ts';
import { embeddedRequest } from './embedded.ts';
import { type FoundCue, ownerOf } from './find-cues.ts';
import { leavesFree } from './free-choice.ts';
import { isBound, isPassiveOfThings, kindOfModal } from './kind.ts';
import { ownerAt } from './owner.ts';
import { isBareName } from './proper-names.ts';
import { afterCueAndSubject, type Subject } from './subject.ts';
import { traceOf } from './trace.ts';
import { effectiveSubject, implied, isOfIssuer, passiveAgent, speakerOf, subjectParts } from './who-acts.ts';

interface Meaning {
  readonly kind: CommitmentKind;
  readonly rule: KindRule;
  readonly speaker: ActorPart | null;
  readonly bearers: readonly ActorPart[];
  readonly action: number | null;
  /** The verb of what is decided, where that asks somebody: "resolves to (invite …)". */
  readonly embedded?: FoundCue;
}

/** What the cue amounts to where it stands; null when it states nothing. */
export function interpret(site: CueSite): Draft | null {
  const meaning = meaningOf(site);
  if (meaning === null) return null;
  const { grammar, subject, position, context } = site;
  const { kind, rule, speaker, bearers, action, embedded: cue = site.cue } = meaning;
  const stated = { kind, cue, subject, position, speaker, bearers };
  const signs = signsOf({ ...stated, rule, length: grammar.units.length, issuerKnown: context.issuer !== null });
  return { ...stated, action, signs, trace: traceOf(site, rule) };
}

function meaningOf(site: CueSite): Meaning | null {
  if (!countsHere(site)) return null;
  switch (site.cue.definition.force) {
    case 'intend':
    case 'oblige':
    case 'advise':
    case 'need':
      return modal(site);
    case 'commit':
      return canSpeak(site) ? commissive(site, 'commissive') : null;
    case 'decide':
      return canSpeak(site) ? decision(site) : null;
    case 'request':
      return canSpeak(site) ? directive(site) : null;
    case 'requested':
      return passiveDirective(site);
    case 'demand':
    case 'expect':
      return canSpeak(site) ? demand(site) : null;
    case 'require':
      return requirement(site);
    case 'charge':
      return charge(site);
    case 'aim':
      return aim(site);
    case 'plan':
      return plan(site);
    case 'imply':
    case 'report':
      return null;
    case 'stress':
    case 'recall':
    case 'attitude':
      return canTakeStand(site) ? stance(site) : null;
  }
}

function modal(site: CueSite): Meaning | null {
  const subject = effectiveSubject(site);
  if (site.cue.bare && !isPluralSpeaker(site) && !isPassiveOfThings(site.grammar, site.cue, site.subject)) return null;
  if (!site.cue.definition.isAction && isWord(site.grammar, site.cue.last + 1, WORD.coordinators)) return null;
  if (site.cue.definition.ofBound && !isBound(site.grammar, site.cue, subject, site.context.date)) return null;
  const antecedents = antecedentsOf(site, subject);
  const issuer = site.context.reported || followsPromise(site) ? null : site.context.issuer;
  const facts = { issuer, date: site.context.date };
  const reading = kindOfModal(site.grammar, site.cue, subject, facts, antecedents);
  if (reading === null) return null;
  const named = antecedents.length > 0 ? antecedents : subjectParts(site, subject);
  const bearers = reading.subjectOwes ? named : passiveAgent(site);
  const action = reading.subjectOwes ? afterVerb(site) : subject.side === 'after' ? site.cue.first : subject.first;
  return { kind: reading.kind, rule: reading.rule, speaker: modalSpeaker(site, subject), bearers, action };
}

/** "Sweden intends to …, and Finland will …": after one promise the next is none of the predictions that texts make of others. */
function followsPromise({ cue, previous, position }: CueSite): boolean {
  return cue.definition.force === 'intend' && position.clause === 'conjoined' && previous?.kind === 'undertaking';
}

/** A modal's speaker is whose text it is, even where the subject is somebody else; a first person speaks itself. */
function modalSpeaker(site: CueSite, subject: Subject): ActorPart | null {
  if (site.context.quoted) return site.context.voice;
  const parts = subjectParts(site, subject);
  if (subject.kind === 'first-person') return parts[0] ?? site.context.voice;
  if (subject.kind !== 'actors') return site.context.voice;
  return parts.find((part) => part.actor !== null && part.actor === site.context.issuer) ?? site.context.voice;
}

function commissive(site: CueSite, rule: KindRule): Meaning {
  const subject = effectiveSubject(site);
  const bearers = subjectParts(site, subject);
  return { kind: 'undertaking', rule, speaker: speakerOf(site), bearers, action: afterVerb(site) };
}

function decision(site: CueSite): Meaning | null {
  const { verbFollows } = site.cue.definition;
  const request: Request = verbFollows
    ? { addressees: [], action: afterVerb(site), linked: true, link: null }
    : requestOf(site);
  if (!request.linked) return null;
  const others = request.link === null ? [] : subjectOfThatClause(site.grammar, request.link);
  const isOwn = others.length > 0 && others.every((other) => isOfIssuer(site, other));
  if (others.length > 0 && !isOwn && !site.cue.definition.impersonal) {
    return {
      kind: 'call',
      rule: 'decision-on-others',
      speaker: speakerOf(site),
      bearers: others,
      action: request.action,
    };
  }
  const asked = embeddedRequest(site.grammar, request.action);
  if (asked === null) {
    const own = commissive(site, 'decision');
    return { ...own, bearers: others.length > 0 ? others : own.bearers, action: request.action };
  }
  const { addressees: bearers, action, cue: embedded } = asked;
  return { kind: 'call', rule: 'directive', speaker: speakerOf(site), bearers, action, embedded };
}

function directive(site: CueSite): Meaning | null {
  const request = requestOf(site);
  if (site.cue.definition.needsLink && !(request.linked && asksSomebody(site, request))) return null;
  return {
    kind: 'call',
    rule: 'directive',
    speaker: speakerOf(site),
    bearers: resolved(site, request.addressees),
    action: request.action,
  };
}

/** "(encourages the Secretary-General to …) and requests him to …": a pronoun is whoever was asked before. */
function resolved({ grammar, previous, context }: CueSite, addressees: readonly ActorPart[]): readonly ActorPart[] {
  const pronouns = grammar.lexicon.language.genre?.objectPronouns ?? [];
  const [only, ...others] = addressees;
  if (only === undefined || others.length > 0 || !pronouns.includes(only.text.toLowerCase())) return addressees;
  const meant = previous?.bearers ?? context.lastBearers;
  return meant.length === 0 ? addressees : meant.map((part) => ({ ...part, implied: true }));
}

/** "asked about the measures taken to …" asks nobody to act. */
function asksSomebody({ grammar, cue, subject }: CueSite, { addressees }: Request): boolean {
  const next = skipRight(grammar, afterCueAndSubject(cue, subject));
  const isPhrase =
    isWord(grammar, next, WORD.prepositions) &&
    !isWord(grammar, next, WORD.infinitiveMarkers | WORD.datives) &&
    !isClauseBehind(grammar, next);
  return !isPhrase || addressees.some(({ actor }) => actor !== null);
}

function requestOf(site: CueSite): Request {
  return readRequest(site.grammar, site.cue, afterCueAndSubject(site.cue, site.subject));
}

function passiveDirective(site: CueSite): Meaning | null {
  const subject = effectiveSubject(site);
  if (!['actors', 'agents', 'phrase', 'first-person'].includes(subject.kind)) return null;
  const request = site.cue.definition.links === undefined ? null : requestOf(site);
  if (request?.linked === false) return null;
  return {
    kind: 'call',
    rule: 'passive-directive',
    speaker: site.context.voice,
    bearers: subjectParts(site, subject),
    action: request === null ? afterVerb(site) : request.action,
  };
}

function demand(site: CueSite): Meaning | null {
  const request = requestOf(site);
  const isExpectation = site.cue.definition.force === 'expect';
  const bearers = request.addressees.length > 0 ? request.addressees : agentsAt(site.grammar, request.action);
  if (isExpectation && !bearers.some((bearer) => canAct(site, bearer))) return null;
  if (!request.linked && !['actors', 'first-person', 'none'].includes(site.subject.kind)) return null;
  return {
    kind: isExpectation ? 'expectation' : 'call',
    rule: isExpectation ? 'counted-on' : 'demand',
    speaker: speakerOf(site),
    bearers,
    action: request.action,
  };
}

/** What is expected of a thing ("expects the centre to open") nobody owes. */
function canAct({ grammar }: CueSite, { actor, text }: ActorPart): boolean {
  return actor !== null || grammar.lexicon.isNoun(text.split(/\s+/u).at(-1)?.toLowerCase() ?? '', 'agents');
}

/** "Det kræver, at …" is impersonal; "Rådet kræver, at …" is a demand. */
function requirement(site: CueSite): Meaning | null {
  const { grammar, cue, subject } = site;
  if (cue.definition.links !== undefined) return necessityFor(site);
  const firstPersonOwes = isWord(grammar, skipRight(grammar, cue.last + 1), WORD.firstPersonPlural);
  const named = subjectOfThatClause(grammar, cue.last);
  const bearers = firstPersonOwes && site.context.voice !== null ? [implied(site.context.voice)] : named;
  if (subject.kind === 'actors' || subject.kind === 'first-person') {
    return { kind: 'call', rule: 'demand', speaker: speakerOf(site), bearers, action: cue.last + 1 };
  }
  return {
    kind: 'expectation',
    rule: 'requirement',
    speaker: site.context.voice,
    bearers,
    action: cue.last + 1,
  };
}

/** "It is vital for companies to …". */
function necessityFor(site: CueSite): Meaning | null {
  const request = requestOf(site);
  if (!request.linked || request.addressees.length === 0 || leavesFree(site.grammar, request.action)) return null;
  if (request.addressees.every((addressee) => isVague(site, addressee))) return null;
  if (request.addressees.every(({ text }) => isUs(site, text))) return ownNecessity(site, request.action);
  return {
    kind: 'expectation',
    rule: 'requirement',
    speaker: site.context.voice,
    bearers: request.addressees,
    action: request.action,
  };
}

function isUs({ grammar }: CueSite, text: string): boolean {
  return grammar.lexicon.language.genre?.ownObjects?.includes(text.toLowerCase()) === true;
}

/** "It is up to us to …". */
function ownNecessity({ context }: CueSite, action: number | null): Meaning {
  const bearers = context.voice === null ? [] : [implied(context.voice)];
  return { kind: 'undertaking', rule: 'own-charge', speaker: context.voice, bearers, action };
}

/** "A wide variety of actors": such words name nobody in particular. */
function isVague({ grammar }: CueSite, { actor, text }: ActorPart): boolean {
  const [first = ''] = text.toLowerCase().split(/\s+/u);
  return actor === null && grammar.lexicon.is(first, WORD.indefinites);
}

/** "Responsibility rests with X": whoever is charged should do it, and the speaker's own task is what it must do. */
function charge(site: CueSite): Meaning | null {
  const reading = chargeOf(site);
  if (reading === null || reading.bearers.every((bearer) => isVague(site, bearer))) return null;
  const { own, bearers, action } = reading;
  const speaker = site.context.voice;
  return own
    ? { kind: 'undertaking', rule: 'own-charge', speaker, bearers, action }
    : { kind: 'expectation', rule: 'charge', speaker, bearers, action };
}

/** "Det er regeringens mål, at …", "our goal is to …": whose aim it is owes it. */
function aim(site: CueSite): Meaning | null {
  const { grammar, cue, context } = site;
  for (let place = cue.verb; place < cue.first; place += 1) {
    if (isWord(grammar, place, WORD.negations)) return null;
  }
  const owner = ownerAt(site, ownerOf(grammar.units, cue.first, cue.last, grammar.lexicon) ?? -1);
  if (owner === null && cue.definition.owned) return null;
  return {
    kind: 'undertaking',
    rule: 'aim',
    speaker: context.voice,
    bearers: owner === null ? [] : [owner],
    action: cue.last + 1,
  };
}

/** "A working group will be set up": what will be done, by nobody unless the words name an agent. */
function plan(site: CueSite): Meaning | null {
  const { subject, cue, context } = site;
  const action = subject.side === 'after' || subject.kind === 'none' ? cue.first : subject.first;
  return { kind: 'undertaking', rule: 'planned', speaker: context.voice, bearers: passiveAgent(site), action };
}

function stance(site: CueSite): Meaning {
  return {
    kind: 'stance',
    rule: 'stance',
    speaker: speakerOf(site),
    bearers: [],
    action: afterVerb(site),
  };
}

/** Whether the subject is one that can promise, ask or decide here. */
function canSpeak(site: CueSite): boolean {
  const { subject, cue, previous } = site;
  if (cue.definition.impersonal) return true;
  if (cue.bare && isNamedThing(site)) return false;
  if (cue.bare) return isPluralSpeaker(site) || (subject.kind === 'none' && previous !== null && previous.cue.bare);
  switch (subject.kind) {
    case 'first-person':
    case 'actors':
    case 'agents':
    case 'anaphor':
      return true;
    case 'phrase':
    case 'work':
      if (cue.definition.force === 'commit') return isBareName(site.grammar, subject.first, subject.last);
      return !cue.definition.nounLike || isTitled(site);
    case 'none':
      return site.position.edge === 0 || startsSentence(site) || (previous !== null && isPerformative(previous));
    case 'expletive':
      return false;
  }
}

/** "The Diplomatic Conference invites all States": a subject in capitals before its verb and an object behind show that it is one. */
function isTitled({ grammar, subject, cue }: CueSite): boolean {
  const name = grammar.units[subject.first + 1];
  const next = grammar.units[cue.last + 1];
  if (subject.side !== 'before' || subject.last === subject.first || name === undefined) return false;
  if (!isWord(grammar, subject.first, WORD.determiners) || name.text === name.lower) return false;
  return next?.kind === 'actor' || isWord(grammar, cue.last + 1, WORD.determiners);
}

function canTakeStand(site: CueSite): boolean {
  if (site.subject.kind === 'phrase' || site.subject.kind === 'work') return false;
  return canSpeak(site);
}

/** A form like "urge" is the finite verb only right after a subject in the plural, or before one where verbs stand second. */
function isPluralSpeaker({ grammar, cue, subject }: CueSite): boolean {
  const { verbSecond, verbLast } = grammar.lexicon.language;
  if (verbLast && isInfinitiveOfModal(grammar, cue.first)) return false;
  if (!verbSecond && isWord(grammar, cue.first - 1, WORD.prepositions)) return false;
  if (subject.kind === 'first-person' || subject.kind === 'agents') return verbSecond || subject.side !== 'after';
  if (subject.kind !== 'actors' || !(subject.side === 'before' || isDescribedGroup(grammar, subject))) return false;
  const actors = actorParts(grammar, subject.first, subject.last);
  return actors.length > 1 || actors.every(({ actor }) => actor !== null && actorById(actor)?.type === 'group');
}

/** "the mandate": behind an article the form is a noun. */
function isNamedThing({ grammar, cue }: CueSite): boolean {
  const { articles } = grammar.lexicon.language.names;
  const before = grammar.units[cue.first - 1];
  return before !== undefined && (articles.includes(before.lower) || isWord(grammar, cue.first - 1, WORD.indefinites));
}

/** "Signatories operating cables", "companies in Europe": the verb comes after a description of the subject. */
function isDescribedGroup(grammar: Grammar, { side, last }: Subject): boolean {
  const next = grammar.units[last + 1];
  if (side !== 'apart' || next?.kind !== 'word') return false;
  return (
    grammar.lexicon.language.verbs.opensDescription(next.lower) ||
    isWord(grammar, last + 1, WORD.prepositions | WORD.relatives)
  );
}

function startsSentence({ grammar, position }: CueSite): boolean {
  return position.clause === 'main' && skipRight(grammar, 0) >= position.edge;
}

function isPerformative(draft: Draft): boolean {
  return draft.kind === 'stance' || draft.kind === 'call' || draft.kind === 'undertaking';
}

/** The first unit after verb, subject and adverbs; null at the end of the sentence. */
function afterVerb({ grammar, cue, subject }: CueSite): number | null {
  if (cue.definition.isAction) return cue.verb;
  const isLast = grammar.lexicon.language.verbLast && infinitiveOf(grammar, cue.last) === cue.first - 1;
  const from = isLast && subject.kind !== 'none' ? subject.last + 1 : afterCueAndSubject(cue, subject);
  let place = from;
  while (place < skipRight(grammar, from) && !isWord(grammar, place, WORD.negations)) place += 1;
  while (grammar.units[place]?.kind === 'mark') place += 1;
  return place < grammar.units.length ? place : null;
}
