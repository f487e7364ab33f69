import type { AlignmentMeasure } from './measure-alignment.ts';

/** What must hold before two texts in different languages are taken for one. */
interface Threshold {
  readonly paired: number;
  readonly lengthRatio: number;
  /** How many figures and actors there must be to go by. */
  readonly evidence: number;
  /** Which share of them must stand in the same passages. */
  readonly shared: number;
  readonly sharedNumbers: number;
}

/** Texts of two works that are built alike, two press releases of one office, share less than a third. */
const BY_STRUCTURE: Threshold = { paired: 0.85, lengthRatio: 0.6, evidence: 16, shared: 0.7, sharedNumbers: 0.8 };
/** A number may also be that of a document that is cited, so it is not enough by itself. */
const BY_NUMBER: Threshold = { paired: 0.6, lengthRatio: 0.4, evidence: 0, shared: 0.4, sharedNumbers: 0.5 };

/** Fewer figures or numbers than this say nothing when they differ. */
const FEW = 4;

/**
 * Whether two texts in different languages, laid beside one another, say the same. Wrong answers cost more than missing
 * ones: a translation that is not recognised can be declared. Less is asked where both carry one document number.
 */
export function isTranslation(
  measure: AlignmentMeasure,
  { hasSameNumber }: { readonly hasSameNumber: boolean },
): boolean {
  const least = hasSameNumber ? BY_NUMBER : BY_STRUCTURE;
  const { figures, actors } = measure;
  const shared = (figures * measure.sharedFigures + actors * measure.sharedActors) / Math.max(1, figures + actors);
  return (
    measure.paired >= least.paired &&
    measure.lengthRatio >= least.lengthRatio &&
    figures + actors >= least.evidence &&
    (figures + actors < FEW || shared >= least.shared) &&
    (figures < FEW || measure.sharedFigures >= least.shared) &&
    (measure.numbered < FEW || measure.sharedNumbers >= least.sharedNumbers)
  );
}
