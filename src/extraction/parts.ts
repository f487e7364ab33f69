import type { ReadDocument } from '../reading/document.ts';
import type { Span } from '../text/span.ts';
import { findBeneficiaries } from './beneficiaries.ts';
import type { Grammar } from './clause.ts';
import type { ActorPart, ExtractedCommitment, TraceStep } from './commitment.ts';
import { findCounterparts } from './counterparts.ts';
import { findFora } from './fora.ts';
import { openingsIn } from './part-openings.ts';
import { partSite } from './part-site.ts';
import { findPlaces } from './places.ts';
import { findReferences } from './references.ts';
import { findTopics } from './topics.ts';

/** The parts that tell with whom, for whom, where and about what. */
export type FurtherParts = Pick<
  ExtractedCommitment,
  'counterparts' | 'beneficiaries' | 'fora' | 'places' | 'references' | 'topics'
>;

/** Those parts with the steps that say why. */
export interface FoundParts {
  readonly parts: FurtherParts;
  readonly steps: readonly TraceStep[];
}

/**
 * With whom, for whom, in what body, where and about what something is done, by the words in `within`. `taken` are
 * those who do it, so that nobody is counted twice.
 */
export function findParts(
  grammar: Grammar,
  within: Span,
  taken: readonly ActorPart[],
  document: ReadDocument,
): FoundParts {
  const site = partSite(grammar, within, taken);
  const openings = openingsIn(site);
  const counterparts = findCounterparts(site, openings);
  const beneficiaries = findBeneficiaries(site, openings);
  const fora = findFora(site, openings);
  const places = findPlaces(site, openings);
  const references = findReferences(site, document);
  const topics = findTopics(site);
  const steps: TraceStep[] = [];
  for (const { step } of [counterparts, beneficiaries, fora, places, references, topics]) {
    if (step !== null) steps.push(step);
  }
  return {
    parts: {
      counterparts: counterparts.parts,
      beneficiaries: beneficiaries.parts,
      fora: fora.parts,
      places: places.parts,
      references: references.parts,
      topics: topics.parts,
    },
    steps,
  };
}
