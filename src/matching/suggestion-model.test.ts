import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUGGESTION_SIGNS, type SuggestionSigns } from './suggest-commitments.ts';
import {
  type Judged,
  lessonsOf,
  likelihoodOf,
  type SuggestionModel,
  taught,
  UNTAUGHT,
  WEIGHED,
} from './suggestion-model.ts';

const NO_SIGNS = Object.fromEntries(SUGGESTION_SIGNS.map((sign) => [sign, 0])) as SuggestionSigns;
const judging = (score: number, signs: Partial<SuggestionSigns> = {}): Judged => ({
  score,
  signs: { ...NO_SIGNS, ...signs },
});

type Decision = readonly [suggestion: Judged, isAccepted: boolean];
const modelAfter = (...decisions: readonly Decision[]): SuggestionModel =>
  decisions.reduce((model, [suggestion, isAccepted]) => taught(model, suggestion, isAccepted), UNTAUGHT);

const byPlace = judging(0.4, { place: 1, 'same-actor': 1 });
const byTopic = judging(0.4, { topic: 1, 'same-actor': 1 });

const anyJudged = fc.record({
  score: fc.integer({ min: 10, max: 100 }).map((value) => value / 100),
  signs: fc.record(
    Object.fromEntries(
      SUGGESTION_SIGNS.map((sign) => [sign, fc.integer({ min: 0, max: 100 }).map((value) => value / 100)]),
    ),
  ),
}) as fc.Arbitrary<Judged>;
const decisions = fc.array(fc.tuple(anyJudged, fc.boolean()), { maxLength: 30 });

describe('before anybody has decided', () => {
  test('the likelihood is the score', () => {
    expect(likelihoodOf(byPlace, UNTAUGHT)).toBeCloseTo(0.4, 10);
    expect(lessonsOf(byPlace, UNTAUGHT)).toEqual([]);
  });
});

describe('decisions', () => {
  test('move what is alike their way, and what is less alike less', () => {
    const model = modelAfter([byPlace, true], [byPlace, true]);
    const [place, topic] = [likelihoodOf(byPlace, model), likelihoodOf(byTopic, model)];
    expect(place).toBeGreaterThan(topic);
    expect(topic).toBeGreaterThan(0.4);
    const other = modelAfter([byPlace, false], [byPlace, false]);
    expect(likelihoodOf(byPlace, other)).toBeLessThan(likelihoodOf(byTopic, other));
    expect(likelihoodOf(byTopic, other)).toBeLessThan(0.4);
  });

  test('are told apart: what is taken for its place and left for its topic ranks so in the end', () => {
    const alternating = Array.from({ length: 20 }, () => [
      [byPlace, true] as Decision,
      [byTopic, false] as Decision,
    ]).flat();
    const model = modelAfter(...alternating);
    expect(likelihoodOf(byPlace, model)).toBeGreaterThan(0.6);
    expect(likelihoodOf(byTopic, model)).toBeLessThan(0.35);
    expect(lessonsOf(byPlace, model)[0]).toMatchObject({ sign: 'place' });
    expect(lessonsOf(byPlace, model)[0]?.shift).toBeGreaterThan(0);
    expect(lessonsOf(byTopic, model)[0]).toMatchObject({ sign: 'topic' });
    expect(lessonsOf(byTopic, model)[0]?.shift).toBeLessThan(0);
  });

  test('are few at first: one says little about a sign', () => {
    const model = modelAfter([judging(0.5, { place: 1 }), true]);
    expect(model.place.mean).toBeGreaterThan(0);
    expect(model.place.mean).toBeLessThan(0.15);
  });

  test('teach nothing about what they did not have', () => {
    const model = modelAfter([byPlace, true], [byPlace, false], [byPlace, true]);
    expect(model.amount).toEqual(UNTAUGHT.amount);
  });

  test('that were foreseen teach less than surprises', () => {
    const foreseen = modelAfter([judging(0.95, { term: 1 }), true]);
    const surprise = modelAfter([judging(0.95, { term: 1 }), false]);
    expect(Math.abs(surprise.term.mean)).toBeGreaterThan(5 * Math.abs(foreseen.term.mean));
  });

  test('settle at the best compromise between what was known and what was decided', () => {
    const model = modelAfter([judging(0.5, { place: 1 }), true]);
    const [every, place] = [model.every.mean, model.place.mean];
    const miss = 1 - 1 / (1 + Math.exp(-(every + place)));
    expect(UNTAUGHT.every.precision * every).toBeCloseTo(miss, 10);
    expect(UNTAUGHT.place.precision * place).toBeCloseTo(miss, 10);
  });
});

describe('whatever is decided', () => {
  test('an accepted suggestion ranks no lower afterwards, a rejected one no higher', () => {
    fc.assert(
      fc.property(decisions, anyJudged, fc.boolean(), (earlier, suggestion, isAccepted) => {
        const before = modelAfter(...earlier);
        const change =
          likelihoodOf(suggestion, taught(before, suggestion, isAccepted)) - likelihoodOf(suggestion, before);
        expect(isAccepted ? change : -change).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('weights stay finite and become surer', () => {
    fc.assert(
      fc.property(decisions, (given) => {
        const model = modelAfter(...given);
        for (const sign of WEIGHED) {
          expect(Number.isFinite(model[sign].mean)).toBe(true);
          expect(model[sign].precision).toBeGreaterThanOrEqual(UNTAUGHT[sign].precision);
        }
      }),
    );
  });
});
