import { WORD } from '../languages/word-classes.ts';
import {
  clauseStart,
  type Grammar,
  isBreak,
  isComma,
  isComplementizer,
  isWord,
  openerBeforeInsertion,
  skipLeft,
} from './clause.ts';
import { infinitiveOf } from './clause-end.ts';
import type { FoundCue } from './find-cues.ts';
import { type Subject, withoutDeterminers } from './subject.ts';
import { unitAt } from './units.ts';

/**
 * How a cue's clause stands in its sentence. `main` states; `conjoined` is a further main clause after a coordinator
 * or in a list of verbs; `dependent` hangs on a word like "at" or "that"; `relative` tells about a noun; `aside` is a
 * condition, a time or a reason and states nothing.
 */
export interface Position {
  readonly clause: 'main' | 'conjoined' | 'dependent' | 'relative' | 'aside';
  /** First unit of subject and verb together. */
  readonly edge: number;
  /** The word that opens a dependent clause. */
  readonly opener: number | null;
}

const MODALS = new Set(['intend', 'oblige', 'advise']);

/** Tells how the clause of a cue stands in the sentence. */
export function findPosition(grammar: Grammar, cue: FoundCue, subject: Subject): Position {
  const standsFirst = subject.side !== 'after' && subject.kind !== 'none';
  const edge = standsFirst ? Math.min(withoutDeterminers(grammar, subject.first), cue.verb) : cue.verb;
  const before = skipLeft(grammar, edge);
  const opener = dependentOpener(grammar, cue, subject, before);
  if (opener !== null) return { clause: 'dependent', edge, opener };
  const clause = isRelativeByOrder(grammar, cue) ? 'relative' : clauseOf(grammar, cue, subject, before);
  return { clause, edge, opener: null };
}

/** Where verbs stand last, a modal behind its infinitive is one of a dependent clause: "(Regeln,) die sie befolgen müssen". */
function isRelativeByOrder(grammar: Grammar, { definition, verb }: FoundCue): boolean {
  const isModal = MODALS.has(definition.force);
  return isModal && grammar.lexicon.language.verbLast && infinitiveOf(grammar, verb) === verb - 1;
}

/** The "at" or "that" that the clause hangs on, right before it or before a longer noun phrase as its subject. */
function dependentOpener(grammar: Grammar, cue: FoundCue, subject: Subject, before: number): number | null {
  if (isWord(grammar, before, WORD.complementizers) && isComplementizer(grammar, before)) return before;
  if (subject.side !== 'after' && isComma(unitAt(grammar.units, before))) {
    const opener = openerBeforeInsertion(grammar, before);
    if (opener !== null) return opener;
  }
  if (subject.kind !== 'phrase' && subject.kind !== 'work' && subject.kind !== 'agents') return null;
  const { opener } = clauseStart(grammar, cue.verb);
  return opener !== null && isWord(grammar, opener, WORD.complementizers) ? opener : null;
}

function clauseOf(grammar: Grammar, cue: FoundCue, subject: Subject, before: number): Position['clause'] {
  const isModal = MODALS.has(cue.definition.force);
  if (followsRelative(grammar, cue.verb, subject)) return 'relative';
  if (before < 0) return isModal && subject.side === 'after' && opensSentence(grammar, cue.verb) ? 'aside' : 'main';
  if (subject.side === 'after') return isWord(grammar, before, WORD.coordinators) ? 'conjoined' : 'main';
  if (isBreak(unitAt(grammar.units, before))) return 'main';
  if (isWord(grammar, before, WORD.coordinators)) return 'conjoined';
  if (isWord(grammar, before, WORD.relatives)) return 'relative';
  if (isWord(grammar, before, WORD.subordinators) && !isWord(grammar, before, WORD.prepositions)) return 'aside';
  if (isComma(unitAt(grammar.units, before))) return afterComma(grammar, subject, isModal);
  if (subject.kind === 'none') return cue.definition.impersonal ? 'main' : 'aside';
  return afterNoun(grammar, cue);
}

/** "Skal vi lykkes, …": a verb before everything else makes a condition. */
function opensSentence({ units }: Grammar, verb: number): boolean {
  return units.slice(0, verb).every((unit) => unit.kind === 'mark');
}

/** "measures that must", "aktører, der skal": the verb follows the relative pronoun itself. */
function followsRelative(grammar: Grammar, verb: number, subject: Subject): boolean {
  const before = skipLeft(grammar, verb);
  return subject.kind !== 'expletive' && subject.side !== 'after' && isWord(grammar, before, WORD.relatives);
}

/** Where the verb stands second, a subject right after a comma begins a relative clause without its pronoun. */
function afterComma(grammar: Grammar, subject: Subject, isModal: boolean): Position['clause'] {
  if (subject.kind === 'none') return isModal ? 'aside' : 'conjoined';
  return grammar.lexicon.language.verbSecond ? 'relative' : 'main';
}

/** "the steps the EU will take" is about the steps; "in 2026 the EU will" is not. */
function afterNoun(grammar: Grammar, cue: FoundCue): Position['clause'] {
  const { start, opener } = clauseStart(grammar, cue.verb);
  const frontedPhrase =
    opener === null && isWord(grammar, start, WORD.prepositions) && !grammar.lexicon.language.verbSecond;
  return frontedPhrase ? 'main' : 'relative';
}
