import type { ReadDocument } from '../reading/document.ts';
import type { Span } from '../text/span.ts';
import { findBeneficiaries } from './beneficiaries.ts';
import type { Grammar } from './clause.ts';
import type { ActorPart, ExtractedCommitment, TraceStep } from './commitment.ts';
import { findCounterparts } from './counterparts.ts';
import { findFora } from './fora.ts';
import type { Found } from './part-findings.ts';
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
  const found = {
    counterparts: findCounterparts(site, openings),
    beneficiaries: findBeneficiaries(site, openings),
    fora: findFora(site, openings),
    places: findPlaces(site, openings),
    references: findReferences(site, document),
    topics: findTopics(site),
  };
  return {
    parts: {
      counterparts: found.counterparts.parts,
      beneficiaries: found.beneficiaries.parts,
      fora: found.fora.parts,
      places: found.places.parts,
      references: found.references.parts,
      topics: found.topics.parts,
    },
    steps: Object.values<Found<unknown>>(found).flatMap(({ step }) => (step === null ? [] : [step])),
  };
}
