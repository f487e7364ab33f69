import { describe, expect, test } from 'vitest';
import type { Annotation } from '../document.ts';
import { Flow, NO_ORIGIN } from './flow.ts';

const BY = { text: null, author: 'A', date: null };

/** "4. The parties shall report ", with an insertion over "shall report ", a deletion before it and a comment on "4." */
function annotated(): Flow {
  const flow = new Flow();
  flow.append('4. The parties shall report ', NO_ORIGIN);
  flow.annotations.push(
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
