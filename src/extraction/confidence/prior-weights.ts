/**
 * What we would think of the signs before counting anything, in log-odds: training starts here and moves a weight only
 * as far as labelled sentences ask for it. Signs that are not listed start at nothing.
 */
export const PRIOR_BASE = 2.8;

/** See {@link PRIOR_BASE}. */
export const PRIOR_WEIGHTS: Readonly<Record<string, number>> = {
  'force.request': 0.7,
  'force.commit': 0.3,
  'force.require': -0.6,
  'force.expect': -0.8,
  'force.attitude': -0.4,
  'force.recall': -0.4,
  'subject.anaphor': -0.5,
  'subject.agents': -0.8,
  'subject.phrase': -1.0,
  'subject.work': -1.5,
  'subject.apart': -0.5,
  'clause.dependent': -0.4,
  'clause.relative': -1.2,
  'clause.aside': -2.5,
  'verb.homograph': -0.6,
  'speaker.unknown': -0.5,
  'addressee.unknown': -0.6,
  'announced.by-issuer': -1.2,
  'sentence.long': -0.4,
  'sentence.short': -0.2,
};
