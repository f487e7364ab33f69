import type { Force } from '../languages/cue.ts';
import type { FoundCue } from './find-cues.ts';
import type { Position } from './position.ts';
import type { Subject } from './subject.ts';

/** How often a cue of this force, well placed and with a known subject, is what it seems. */
const CUE_TRUST: Readonly<Record<Force, number>> = {
  request: 0.97,
  requested: 0.95,
  demand: 0.95,
  commit: 0.95,
  decide: 0.95,
  intend: 0.93,
  oblige: 0.93,
  advise: 0.95,
  need: 0.9,
  require: 0.88,
  expect: 0.85,
  imply: 0.8,
  aim: 0.9,
  stress: 0.9,
  recall: 0.9,
  attitude: 0.9,
};

const SUBJECT_TRUST: Readonly<Record<Subject['kind'], number>> = {
  actors: 1,
  'first-person': 1,
  anaphor: 0.97,
  none: 0.95,
  expletive: 0.9,
  agents: 0.85,
  phrase: 0.8,
  work: 0.7,
};

const POSITION_TRUST: Readonly<Record<Position['clause'], number>> = {
  main: 1,
  conjoined: 0.98,
  dependent: 0.93,
  relative: 0.8,
  aside: 0.5,
};

const SEPARATED_SUBJECT = 0.92;
const HOMOGRAPH = 0.93;
const UNNAMED_ISSUER = 0.9;
const UNKNOWN_ADDRESSEE = 0.9;
const ANNOUNCED_BY_OTHERS = 0.8;

/** What the rules that fired leave open. */
export interface Doubts {
  readonly unknownIssuer: boolean;
  readonly unknownAddressee: boolean;
  readonly announced: boolean;
}

/** The trust in a draft: the product of the trust in its cue, subject and place, and of a factor for each doubt. */
export function confidenceOf(cue: FoundCue, subject: Subject, position: Position, doubts: Doubts): number {
  const factors = [
    CUE_TRUST[cue.definition.force],
    SUBJECT_TRUST[subject.kind],
    POSITION_TRUST[position.clause],
    subject.side === 'apart' ? SEPARATED_SUBJECT : 1,
    cue.bare ? HOMOGRAPH : 1,
    doubts.unknownIssuer ? UNNAMED_ISSUER : 1,
    doubts.unknownAddressee ? UNKNOWN_ADDRESSEE : 1,
    doubts.announced ? ANNOUNCED_BY_OTHERS : 1,
  ];
  return roundedTrust(factors.reduce((product, factor) => product * factor, 1));
}

/** A trust to two decimals, between 0 and 1. */
export function roundedTrust(trust: number): number {
  return Math.round(Math.min(1, Math.max(0, trust)) * 100) / 100;
}
