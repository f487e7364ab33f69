import { writeFileSync } from 'node:fs';
import { PRIOR_BASE, PRIOR_WEIGHTS } from '../src/extraction/confidence/prior-weights.ts';
import { compare, foundIn, labelledSentences } from './scoring/labelled-sentences.ts';
import { type Example, type LinearModel, probability, trainedOn } from './training/logistic-regression.ts';
import { brierScore, calibrationError, type Forecast, reliability } from './training/reliability.ts';

const PRIOR: LinearModel = { base: PRIOR_BASE, weights: new Map(Object.entries(PRIOR_WEIGHTS)) };
/** As if each weight had been seen in this many examples already; chosen by cross-validation. */
const PULL = 2;
const FOLDS = 10;
const SMALLEST_WEIGHT = 0.05;
const WEIGHTS_FILE = new URL('../src/extraction/confidence/weights.ts', import.meta.url);

const examples = labelledExamples();
const model = trainedOn(examples, PRIOR, PULL);
writeFileSync(WEIGHTS_FILE, source(model));
const forecasts = crossValidated(examples);
const right = examples.filter((example) => example.right).length;
console.log(`${examples.length} records in sentences that no rule was made for, ${right} of them right.`);
console.log(`In ${FOLDS}-fold cross-validation:\n`);
console.log('| confidence | records | said | right |\n|---|--:|--:|--:|');
for (const bin of reliability(forecasts)) {
  const range = `${bin.from.toFixed(2)} to ${bin.to.toFixed(2)}`;
  console.log(`| ${range} | ${bin.records} | ${bin.said.toFixed(2)} | ${bin.right.toFixed(2)} |`);
}
console.log(
  `\nExpected calibration error ${calibrationError(forecasts).toFixed(3)}, Brier score ${brierScore(forecasts).toFixed(3)}.`,
);

/** The records that the extractor finds in the sentences labelled for training, in an order of their own. */
function labelledExamples(): Example[] {
  return [...labelledSentences('calibration.jsonl')].flatMap(([language, sentences]) =>
    sentences.flatMap((sentence) => {
      const found = foundIn(sentence, language);
      const { right } = compare(sentence, found);
      return found.map(({ confidenceFeatures }, index) => ({
        signs: confidenceFeatures.map(({ feature }) => feature).filter((feature) => feature !== 'base'),
        right: right[index] ?? false,
      }));
    }),
  );
}

/** What models say of examples that they were not trained on. */
function crossValidated(all: readonly Example[]): Forecast[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const trained = trainedOn(
      all.filter((_, index) => index % FOLDS !== fold),
      PRIOR,
      PULL,
    );
    return all
      .filter((_, index) => index % FOLDS === fold)
      .map((example) => ({ probability: probability(trained, example.signs), right: example.right }));
  });
}

function source({ base, weights }: LinearModel): string {
  const entries = [...weights]
    .map(([name, weight]): [string, number] => [name, rounded(weight)])
    .filter(([, weight]) => Math.abs(weight) >= SMALLEST_WEIGHT)
    .map(([name, weight]) => `  ['${name}', ${weight}],\n`);
  return (
    `/** Written by \`npm run train\`, which says in docs/extraction.md what was counted; not edited by hand. */\n` +
    `export const BASE_WEIGHT = ${rounded(base)};\n\n/** Log-odds of each sign. */\n` +
    `export const WEIGHTS: ReadonlyMap<string, number> = new Map([\n${entries.join('')}]);\n`
  );
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
