import type { ActorPart, ExtractedCommitment, Part } from '../extraction/commitment.ts';
import { wordAmount, wordRecurrence } from '../wording/amounts.ts';
import type { Locale } from '../wording/locale.ts';
import { formatShare } from '../wording/numbers.ts';
import { wordingIn } from '../wording/wording.ts';
import { explainStatement } from './explain-statement.ts';
import type { Session } from './session.ts';

/** A commitment's parts and the rules that led to it, to be read by a person; `text` is the clean text it stands in. */
export function explainCommitment(session: Session, commitment: ExtractedCommitment, text: string): string {
  const heading = session.words.explain.heading(commitment.id, session.words.kind(commitment.kind));
  const { quote, trace, confidenceFeatures: features } = commitment;
  return explainStatement(session, { heading, quote, parts: partRows(session, commitment), trace, features }, text);
}

function partRows(session: Session, commitment: ExtractedCommitment): [string, string][] {
  const { locale } = session;
  const { parts, strength, confidence, negated } = wordingIn(locale).commitment;
  const actors = (found: readonly ActorPart[]) => found.map((part) => wordActor(session, part));
  const { speaker, verb, action, deadline, recurrence, target } = commitment;
  const rows: [string, readonly (string | null)[]][] = [
    [parts.speaker, actors(speaker ? [speaker, ...(commitment.coSpeakers ?? [])] : [])],
    [parts.bearer, actors(commitment.bearers)],
    [parts.verb, [verb?.text ?? null]],
    [strength, [commitment.strength === null ? null : `${commitment.strength}/5`, commitment.negated ? negated : null]],
    [parts.action, [action?.text ?? null]],
    [parts.counterpart, actors(commitment.counterparts)],
    [parts.beneficiary, actors(commitment.beneficiaries)],
    [parts.forum, actors(commitment.fora)],
    [parts.place, commitment.places.map((place) => withValue(place, place.place))],
    [parts.target, [target && withValue(target, target.unit)]],
    [parts.amount, commitment.amounts.map((amount) => withValue(amount, wordAmount(amount, locale)))],
    [parts.deadline, [deadline && withValue(deadline, deadline.edtf)]],
    [parts.recurrence, [recurrence && withValue(recurrence, wordRecurrence(recurrence, locale))]],
    [parts.qualification, commitment.qualifications.map(({ text, kind }) => `${text} [${qualified(kind, locale)}]`)],
    [parts.reference, commitment.references.map((found) => withValue(found, found.identifier ?? found.passage))],
    [
      parts.topic,
      commitment.topics.map(({ topic, words }) => `${topic} [${words.map(({ text }) => text).join(', ')}]`),
    ],
    [confidence, [formatShare(commitment.confidence, locale)]],
  ];
  return filledRows(rows);
}

/** The rows that have something to say, several values in one. */
export function filledRows(rows: readonly (readonly [string, readonly (string | null)[]])[]): [string, string][] {
  return rows.flatMap(([name, values]): [string, string][] => {
    const filled = values.filter((value) => value !== null);
    return filled.length === 0 ? [] : [[name, filled.join(', ')]];
  });
}

/** An actor's words, who that is, and whether it was inferred. */
export function wordActor({ words }: Session, { text, actor, implied }: ActorPart): string {
  return `${text}${actor ? ` [${actor}]` : ''}${implied ? ` (${words.explain.implied})` : ''}`;
}

/** Words with what they stand for, where that is known. */
export function withValue({ text }: Part, value: string | null): string {
  return value ? `${text} [${value}]` : text;
}

function qualified(kind: 'condition' | 'exception', locale: Locale): string {
  return wordingIn(locale).commitment.qualifications[kind];
}
