import { actorById } from '../authority/actors.ts';
import { type Grammar, isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { CueSite } from './cue-site.ts';
import type { Draft } from './draft.ts';
import type { Subject } from './subject.ts';

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
  const candidates = previous === null ? context.lastBearers : antecedentsIn(previous);
  const { lastSpeaker } = context;
  const isWilled = cue.definition.force === 'intend' && lastSpeaker !== null && isNamed(lastSpeaker);
  const groups = isWilled ? [candidates, [lastSpeaker]] : [candidates];
  const meant = groups.find((group) => group.length > 0 && agrees(grammar, subject, group)) ?? [];
  return meant.map((part) => ({ ...part, implied: true }));
}

function agrees(grammar: Grammar, { first }: Subject, candidates: readonly ActorPart[]): boolean {
  const isPlural = candidates.length > 1 || candidates.some(isGroup);
  return isWord(grammar, first, isPlural ? 'pluralAnaphors' : 'singularAnaphors');
}

/** A group that no authority lists ("virksomhederne") is taken for one. */
function isGroup({ actor }: ActorPart): boolean {
  return actor === null || actorById(actor)?.type === 'group';
}
