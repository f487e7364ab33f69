import { describe, expect, test } from 'vitest';
import type { Annotation } from '../document.ts';
import { Flow, NO_ORIGIN } from './flow.ts';

const BY = { text: null, author: 'A', date: null };

/** "4. The parties shall report ", with an insertion over "shall report ", a deletion before it and a comment on "4." */
function annotated(): Flow {
  const flow = new Flow();
  flow.append('4. The parties shall report ', NO_ORIGIN);
  flow.annotate(
    { ...BY, kind: 'comment', start: 0, end: 2, text: 'Renumber' },
    { ...BY, kind: 'deleted', start: 15, end: 15, text: 'should' },
    { ...BY, kind: 'inserted', start: 15, end: 28 },
  );
  return flow;
}

function places(flow: Flow): [Annotation['kind'], string][] {
  return flow.annotations.map(({ kind, start, end }) => [kind, flow.text.slice(start, end)]);
}

describe('annotations stay on their words', () => {
  test('when a space is taken off the end', () => {
    const flow = annotated();
    flow.trimEnd();
    expect(places(flow)).toEqual([
      ['comment', '4.'],
      ['deleted', ''],
      ['inserted', 'shall report'],
    ]);
  });

  test('when a number is taken off the start', () => {
    const flow = annotated();
    flow.dropStart(3);
    expect(places(flow)).toEqual([
      ['comment', ''],
      ['deleted', ''],
      ['inserted', 'shall report '],
    ]);
    expect(flow.annotations[1]?.start).toBe(12);
  });

  test('when all inserted words are gone', () => {
    const flow = annotated();
    flow.drop(13);
    expect(places(flow)).toEqual([
      ['comment', '4.'],
      ['deleted', ''],
    ]);
  });
});

test('what the first words open changes with them', () => {
  const flow = new Flow();
  flow.append('3. Decides', NO_ORIGIN);
  expect(flow.opener).toBe('operative');
  flow.dropStart(3);
  flow.append(' to meet', NO_ORIGIN);
  expect(flow.opener).toBe('operative');
  flow.drop('Decides to meet'.length);
  expect(flow.opener).toBeNull();
  flow.append('Recalling its decision', NO_ORIGIN);
  expect(flow.opener).toBe('preambular');
});

/** The flow of words that stand in the source from `start` on. */
function flowOf(words: string, start: number, page: number | null): Flow {
  const flow = new Flow();
  flow.appendSource(words, start, page);
  return flow;
}

describe('words that stand in the source in one piece', () => {
  const source = (flow: Flow) =>
    flow.runs.map((run) => [run.start, run.end, run.source?.start, run.source?.end, run.page]);

  test('have one run, also when their start and their end were taken off', () => {
    const flow = flowOf('4. The parties shall report ', 100, 2);
    flow.dropStart(3);
    flow.trimEnd();
    expect([flow.text, source(flow)]).toEqual(['The parties shall report', [[0, 24, 103, 127, 2]]]);
  });

  test('can go on with others', () => {
    const flow = new Flow();
    flow.appendSource('The parties', 10, null);
    flow.append(' ', NO_ORIGIN);
    flow.appendSource('report', 30, null);
    expect(source(flow)).toEqual([
      [0, 11, 10, 21, null],
      [12, 18, 30, 36, null],
    ]);
  });

  test('leave nothing behind when all of them go', () => {
    const flow = flowOf('gone', 5, null);
    flow.drop(4);
    flow.appendSource('here', 40, null);
    expect(source(flow)).toEqual([[0, 4, 40, 44, null]]);
  });

  test('hand their run over as it lies in a longer text', () => {
    const flow = flowOf('report', 30, 1);
    const origin = [{ start: 0, end: 2, source: null, page: 1, box: null }];
    flow.releaseRuns(50, origin);
    expect(origin.at(-1)).toEqual({ start: 50, end: 56, source: { start: 30, end: 36 }, page: 1, box: null });
    expect(flow.runs).toEqual([]);
  });
});
