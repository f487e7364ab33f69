import { actorById } from '../authority/actors.ts';
import { type Grammar, isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { Draft, SpeechContext } from './draft.ts';
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
 * agree with it in number. None for "den, der …", whom the clause after it describes.
 */
export function antecedentsOf(
  grammar: Grammar,
  subject: Subject,
  previous: Draft | null,
  context: SpeechContext,
): readonly ActorPart[] {
  if (subject.kind !== 'anaphor') return [];
  const candidates = previous === null ? context.lastBearers : antecedentsIn(previous);
  const isPlural = candidates.length > 1 || candidates.some(isGroup);
  const agrees = isPlural ? 'pluralAnaphors' : 'singularAnaphors';
  if (!isWord(grammar, subject.first, agrees)) return [];
  return candidates.map((part) => ({ ...part, implied: true }));
}

/** A group that no authority lists ("virksomhederne") is taken for one. */
function isGroup({ actor }: ActorPart): boolean {
  return actor === null || actorById(actor)?.type === 'group';
}
