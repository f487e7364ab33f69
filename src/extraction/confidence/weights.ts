/** Written by `npm run train`, which says in docs/extraction.md what was counted; not edited by hand. */
export const BASE_WEIGHT = 2.8;

/** Log-odds of each sign. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['force.request', 0.7],
  ['force.commit', 0.3],
  ['force.require', -0.6],
  ['force.expect', -0.8],
  ['force.attitude', -0.4],
  ['force.recall', -0.4],
  ['subject.anaphor', -0.5],
  ['subject.agents', -0.8],
  ['subject.phrase', -1.0],
  ['subject.work', -1.5],
  ['subject.apart', -0.5],
  ['clause.dependent', -0.4],
  ['clause.relative', -1.2],
  ['clause.aside', -2.5],
  ['verb.homograph', -0.6],
  ['speaker.unknown', -0.5],
  ['addressee.unknown', -0.6],
  ['announced.by-issuer', -1.2],
  ['sentence.long', -0.4],
  ['sentence.short', -0.2],
]);
