import { actorById } from '../authority/actors.ts';
import { WORD } from '../languages/word-classes.ts';
import { actorParts } from './addressees.ts';
import { type Grammar, isBreak, isComma, isWord, skipRight } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { CueSite } from './cue-site.ts';
import type { Draft } from './draft.ts';
import { groupEnd, type Subject } from './subject.ts';
import { unitAt } from './units.ts';

/** Whom a pronoun in the next clause or sentence can stand for: those who owe something here, unless they are "we". */
export function antecedentsIn({ bearers, subject }: Draft): readonly ActorPart[] {
  return subject.kind === 'first-person' ? bearers.filter(({ implied }) => !implied) : bearers.filter(isNamed);
}

function isNamed({ span }: ActorPart): boolean {
  return span !== null;
}

/**
 * Whom the pronoun that is a modal's subject stands for: the bearers named in the clause or sentence before, if they
 * agree with it in number; of what is willed also the one who spoke last. None for "den, der …", whom the clause after
 * it describes.
 */
export function antecedentsOf({ grammar, cue, previous, context }: CueSite, subject: Subject): readonly ActorPart[] {
  if (subject.kind !== 'anaphor') return [];
  const before = previous === null ? context.lastBearers : antecedentsIn(previous);
  const head = previous === null ? headOfSentence(grammar, subject) : [];
  const candidates = head.length > 0 ? head : before;
  const { lastSpeaker } = context;
  const isWilled = cue.definition.force === 'intend' && lastSpeaker !== null && isNamed(lastSpeaker);
  const groups = isWilled ? [candidates, [lastSpeaker]] : [candidates];
  const meant =
    [...groups, context.pair].find((group) => group.length > 0 && agrees(grammar, subject, group)) ??
    (isOneOfThem(grammar, subject) ? head : []);
  return meant.map((part) => ({ ...part, implied: true }));
}

/** "Where a signatory is unable to …, it must", "The Union does not …; it will": the actor whom the clause before the pronoun begins with. */
function headOfSentence(grammar: Grammar, { first }: Subject): readonly ActorPart[] {
  const { units } = grammar;
  const opens = isWord(grammar, skipRight(grammar, 0), WORD.subordinators | WORD.relatives);
  const mark = unitAt(units, first - 1);
  if (!(isBreak(mark) || (opens && isComma(mark)))) return [];
  let place = skipRight(grammar, opens ? skipRight(grammar, 0) + 1 : 0);
  while (isWord(grammar, place, WORD.determiners | WORD.adverbs)) place += 1;
  return units[place]?.kind === 'actor' && place < first ? actorParts(grammar, place, groupEnd(grammar, place)) : [];
}

function agrees(grammar: Grammar, { first }: Subject, candidates: readonly ActorPart[]): boolean {
  const isPlural = candidates.length > 1 || candidates.some(isGroup);
  return isWord(grammar, first, isPlural ? WORD.pluralAnaphors : WORD.singularAnaphors);
}

/** "Where a signatory …, it": of a group, one. */
function isOneOfThem(grammar: Grammar, { first }: Subject): boolean {
  const opening = grammar.units.slice(0, first).findIndex(({ kind }) => kind === 'actor');
  return (
    isWord(grammar, first, WORD.singularAnaphors) && isWord(grammar, opening - 1, WORD.indefinites | WORD.distributives)
  );
}

/** A group that no authority lists ("virksomhederne") is taken for one. */
function isGroup({ actor }: ActorPart): boolean {
  return actor === null || actorById(actor)?.type === 'group';
}
