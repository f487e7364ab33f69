import type { Grammar } from './clause.ts';
import type { TraceStep } from './commitment.ts';
import {
  CLAUSE_CONCLUSIONS,
  CONCLUSIONS,
  KIND_CONCLUSIONS,
  type KindRule,
  SUBJECT_CONCLUSIONS,
} from './conclusions.ts';
import type { FoundCue } from './find-cues.ts';
import type { Position } from './position.ts';
import type { Subject } from './subject.ts';

/** What the trace tells of a cue: its words, its subject, its clause and the kind that they make. */
export interface TracedCue {
  readonly grammar: Grammar;
  readonly cue: FoundCue;
  readonly subject: Subject;
  readonly position: Position;
}

/** The first steps of a statement's trace, up to its kind. */
export function traceOf({ grammar, cue, subject, position }: TracedCue, rule: KindRule): TraceStep[] {
  const { units } = grammar;
  const spanOf = (first: number, last: number) => {
    const [from, to] = [units[first], units[last]];
    return from === undefined || to === undefined ? null : { start: from.start, end: to.end };
  };
  return [
    {
      stage: 'cue',
      rule: cue.definition.rule,
      span: spanOf(cue.first, cue.last),
      conclusion: CONCLUSIONS.cue(cue.definition.strength),
    },
    {
      stage: 'subject',
      rule: `subject.${subject.kind}.${subject.side}`,
      span: subject.kind === 'none' ? null : spanOf(subject.first, subject.last),
      conclusion: SUBJECT_CONCLUSIONS[subject.kind],
    },
    {
      stage: 'clause',
      rule: `clause.${position.clause}`,
      span: null,
      conclusion: CLAUSE_CONCLUSIONS[position.clause],
    },
    { stage: 'kind', rule: `kind.${rule}`, span: null, conclusion: KIND_CONCLUSIONS[rule] },
  ];
}
