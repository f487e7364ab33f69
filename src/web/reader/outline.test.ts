import { describe, expect, it } from 'vitest';
import type { PassageView } from '../../desk/views.ts';
import { depthOf, outlineOf, repeatsTitle } from './outline.ts';

function passage(eId: string, more: Partial<PassageView>): PassageView {
  const place = { number: null, role: null, page: null, parent: null, level: null, start: 0, end: 9 };
  const rest = { ...place, markers: [], cells: null, recognition: null };
  return { eId, type: 'paragraph', text: eId, ...rest, ...more };
}

describe('outlineOf', () => {
  it('nests headings without gaps, whatever levels the source skips', () => {
    const levels = [2, 4, 4, 3, 2, 1, 6];
    const headings = levels.map((level, index) => passage(`h${index}`, { type: 'heading', level }));
    expect(outlineOf([passage('p', {}), ...headings]).map(({ depth }) => depth)).toEqual([0, 1, 1, 1, 0, 0, 1]);
  });
});

describe('depthOf', () => {
  it('counts what a passage stands in, but not its sections', () => {
    const all = [
      passage('sec', { type: 'section' }),
      passage('para', { parent: 'sec' }),
      passage('point', { parent: 'para', type: 'point' }),
      passage('inner', { parent: 'point', type: 'point' }),
    ];
    const byId = new Map(all.map((each) => [each.eId, each]));
    expect(all.map((each) => depthOf(each, byId))).toEqual([0, 0, 1, 2]);
  });
});

describe('repeatsTitle', () => {
  const document = { title: 'Conclusions on the moorings – a plan' };

  it('knows the title again, also a part of it and in other capitals', () => {
    expect(repeatsTitle(passage('t', { type: 'title', text: 'CONCLUSIONS on the moorings' }), document)).toBe(true);
  });

  it('keeps what says something else', () => {
    expect(repeatsTitle(passage('t', { type: 'title', text: 'Annex' }), document)).toBe(false);
    expect(repeatsTitle(passage('p', { text: 'A plan' }), document)).toBe(false);
  });
});
