import { describe, expect, test } from 'vitest';
import type { SourceLine } from '../lines.ts';
import { assembleBlocks } from './assemble.ts';
import { buildTree, type Tree } from './build-tree.ts';
import { classifyHeadings } from './headings.ts';
import { LineTable } from './line-table.ts';

interface Place {
  readonly top: number;
  readonly left?: number;
  readonly right?: number;
  readonly size?: number;
  readonly page?: number;
  readonly column?: number;
}

/** A line of a page as the PDF reader gives it: the page is 500 points wide, lines step by 15 points. */
function line(text: string, place: Place, more: Partial<SourceLine> = {}): SourceLine {
  const { top, left = 50, right = 450, size = 11, page = 1, column = 0 } = place;
  const box = { left, top, right, bottom: top + size };
  return {
    ...{
      text,
      page,
      source: null,
      box,
      fontSize: size,
      bold: false,
      column,
      region: null,
      superscripts: [],
      pieces: [],
    },
    ...more,
  };
}

function treeOf(lines: readonly SourceLine[]): Tree {
  return buildTree(classifyHeadings(assembleBlocks(LineTable.ofLines(lines)), null));
}

const outline = ({ passages, text }: Tree) =>
  passages.map((one) => `${one.type} ${one.number ?? ''}| ${one.setAside ?? text.slice(one.start, one.end)}`);

describe('lines of a laid-out page', () => {
  test('larger and bold lines are title and headings, wider steps part paragraphs', () => {
    const tree = treeOf([
      line('Et løfte til alle', { top: 50, size: 20, right: 250 }),
      line('Hvad vi vil', { top: 90, right: 120 }, { bold: true }),
      line('Vi vil holde det, vi lover, og vi vil gøre det', { top: 110 }),
      line('hurtigt. Det er', { top: 125 }),
      line('Danmarks løfte.', { top: 140, right: 140 }),
      line('Nyt afsnit her med flere ord i sig end før.', { top: 165 }),
      line('Og mere.', { top: 180, right: 100 }),
    ]);
    expect(outline(tree)).toEqual([
      'title | Et løfte til alle',
      'section | ',
      'heading | Hvad vi vil',
      'paragraph | Vi vil holde det, vi lover, og vi vil gøre det hurtigt. Det er Danmarks løfte.',
      'paragraph | Nyt afsnit her med flere ord i sig end før. Og mere.',
    ]);
  });

  test('clauses in small letters that stand apart are paragraphs, and what is asked below them points', () => {
    const tree = treeOf([
      line('Resolution 7 (Oslo, 2031)', { top: 20, right: 180 }),
      line('The Conference of Harbour Masters (Oslo, 2031),', { top: 50, right: 300 }),
      line('considering', { top: 75, right: 110 }),
      line('a) that ships come at night and that the pilots of', { top: 100 }),
      line('small harbours need light, not only in the winter,', { top: 115 }),
      line('instructs the Secretary-General', { top: 140, right: 210 }),
      line('1. to light the lamps of every harbour;', { top: 165, right: 260 }),
      line('2. to count them,', { top: 180, right: 150 }),
      line('invites all pilots to help.', { top: 205, right: 190 }),
    ]);
    expect(outline(tree).slice(-6)).toEqual([
      'paragraph | considering',
      'point a)| that ships come at night and that the pilots of small harbours need light, not only in the winter,',
      'paragraph | instructs the Secretary-General',
      'point 1.| to light the lamps of every harbour;',
      'point 2.| to count them,',
      'paragraph | invites all pilots to help.',
    ]);
  });

  test('a line below a number hangs and starts nothing', () => {
    const tree = treeOf([
      line('Indledning', { top: 20, right: 100 }, { bold: true }),
      line('1. EU deler sine erfaringer med alle, der spørger.', { top: 50 }),
      line('Rådet glæder sig over det.', { top: 65, left: 70, right: 200 }),
      line('2. Rådet slutter.', { top: 90, right: 150 }),
    ]);
    expect(outline(tree).slice(-2)).toEqual([
      'paragraph 1.| EU deler sine erfaringer med alle, der spørger. Rådet glæder sig over det.',
      'paragraph 2.| Rådet slutter.',
    ]);
  });

  test('footnotes, headers and footers are taken out of a sentence that runs over the page', () => {
    const tree = treeOf([
      line('Vi vil gennemføre aftalen1 og siden menne-', { top: 700 }, { superscripts: [{ start: 25, end: 26 }] }),
      line('1 Aftalen om løfter.', { top: 740, right: 150, size: 9 }, { region: 'footnote' }),
      line('Side 1', { top: 770, right: 90, size: 9 }, { region: 'footer' }),
      line('Udkast', { top: 20, right: 90, size: 9, page: 2 }, { region: 'header' }),
      line('skers rettigheder.', { top: 50, right: 160, page: 2 }),
    ]);
    expect(outline(tree)).toEqual([
      'paragraph | Vi vil gennemføre aftalen og siden menneskers rettigheder.',
      'footnote 1| Aftalen om løfter.',
      'footer | Side 1',
      'header | Udkast',
    ]);
    expect(tree.footnoteMarkers).toEqual([{ at: 25, label: '1', footnote: 'fn_1' }]);
  });

  test('a sentence goes on in the next column, a paragraph that ended early does not', () => {
    const tree = treeOf([
      line('Vi vil sammen med', { top: 50, right: 200 }),
      line('Danmark løfte det højt og', { top: 50, left: 260, right: 450, column: 1 }),
      line('tydeligt.', { top: 65, left: 260, right: 300, column: 1 }),
      line('Næste sag kommer nu her.', { top: 50, right: 450, page: 2 }),
    ]);
    expect(outline(tree)).toEqual([
      'paragraph | Vi vil sammen med Danmark løfte det højt og tydeligt.',
      'paragraph | Næste sag kommer nu her.',
    ]);
  });

  test('bold words and capitals of another face at the end or start of full lines part no sentence', () => {
    const tree = treeOf([
      line('Havnene sender svaret til den, der er nævnt', { top: 50 }),
      line('i AFSNIT OM VAGT OG BØJER', { top: 65, right: 440, size: 9.3 }, { bold: true }),
      line('KONTAKT i bilaget. Svaret er offentligt, og', { top: 80 }),
      line('alle kan læse det.', { top: 95, right: 160 }),
      line('Bøjer', { top: 125, right: 90 }, { bold: true }),
      line('Havnene lægger bøjer ud.', { top: 140, right: 200 }),
    ]);
    expect(outline(tree).filter((passage) => !passage.startsWith('section'))).toEqual([
      expect.stringMatching(/^paragraph .* nævnt i AFSNIT OM VAGT OG BØJER KONTAKT i bilaget. .* læse det.$/u),
      'heading | Bøjer',
      'paragraph | Havnene lægger bøjer ud.',
    ]);
  });

  test('every run leads back to its page and box', () => {
    const tree = treeOf([line('Første linje om', { top: 50 }), line('noget andet.', { top: 65, right: 120 })]);
    expect(tree.origin.map(({ start, end, page, box, source }) => [start, end, page, box?.top, source])).toEqual([
      [0, 15, 1, 50, null],
      [16, 28, 1, 65, null],
    ]);
  });
});
