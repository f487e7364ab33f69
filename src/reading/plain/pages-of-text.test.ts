import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import { readDocument } from '../read-document.ts';

/** Each passage as "eId number| words", lines that are set aside last. */
async function outline(text: string): Promise<string[]> {
  const { text: clean, passages } = await readDocument({
    name: 'havne.txt',
    bytes: new TextEncoder().encode(text),
  });
  return passages.map((one) => `${one.eId} ${one.number ?? ''}| ${one.setAside ?? textOf(clean, one)}`);
}

const paged = (pages: readonly (readonly string[])[]) => pages.map((lines) => lines.join('\n')).join('\f');

describe('text as programs take it out of the pages of a file', () => {
  test.each([
    ['below one another', '\n'],
    ['with an empty line between', '\n\n'],
  ])('numbers and letters in lines of their own belong to the words below, %s', async (_, gap) => {
    const text = [
      'Havnenes aftale om fyr',
      '1.',
      'Havnene er enige om, at fyrene skal lyse hver nat, og at ingen af dem går ud.',
      '2.',
      'Havnene vil derfor senest i juni 2027:',
      'a)',
      'tælle deres fyr en gang om året,',
      'b)',
      'skrive ned, hvad de koster.',
      '•',
      'Fyrene er åbne for alle.',
    ].join(gap);
    expect(await outline(text)).toEqual([
      'title_1 | Havnenes aftale om fyr',
      'para_1 1.| Havnene er enige om, at fyrene skal lyse hver nat, og at ingen af dem går ud.',
      'para_2 2.| Havnene vil derfor senest i juni 2027:',
      'para_2__point_a a)| tælle deres fyr en gang om året,',
      'para_2__point_b b)| skrive ned, hvad de koster.',
      'para_2__point_b__point_1 •| Fyrene er åbne for alle.',
    ]);
  });

  test('a figure alone is no number where a heading, another figure or the end stands below', async () => {
    const text = 'Fyrenes tal\n\n3.\n\n4.\n\n5.\n\nFyr\n\nDer er mange fyr ved kysten, og de lyser hver nat.\n\n6.\n';
    expect((await outline(text)).filter((one) => /^\S+ \d/u.test(one))).toEqual([]);
  });

  test('lines that most pages have near their edges are running lines; what a page begins or ends with is none', async () => {
    const page = (number: number, lines: readonly string[]) => [
      'Prøvetekst',
      '',
      'HAV 12/27',
      '',
      ...lines,
      '',
      'HAV 12/27 REV',
      '',
      `${number}`,
      '',
      'DA',
    ];
    const pages = [
      ['Aftale om fyr', '', '1.', '', 'Havnene tænder fyrene, når det bliver mørkt, og', 'slukker dem'],
      ['igen, når solen står op.', '', '2.', '', 'Havnene tæller deres fyr.'],
      ['3.', '', 'Havnene mødes hvert år.'],
    ];
    const read = await outline(paged(pages.map((lines, index) => page(index + 1, lines))));
    expect(read.filter((one) => !/^(?:header|footer)/u.test(one)).slice(-4)).toEqual([
      expect.stringContaining('| '),
      'para_1 1.| Havnene tænder fyrene, når det bliver mørkt, og slukker dem igen, når solen står op.',
      'para_2 2.| Havnene tæller deres fyr.',
      'para_3 3.| Havnene mødes hvert år.',
    ]);
    expect(read.filter((one) => one.startsWith('footer')).map((one) => one.split('| ')[1])).toEqual(
      [1, 2, 3].flatMap((number) => ['HAV 12/27 REV', `${number}`, 'DA']),
    );
  });

  test('the label of an article at the edge of a page is no running line', async () => {
    const article = (number: number) => [
      `Article ${number}`,
      '',
      `The ports shall keep light number ${number} burning.`,
    ];
    const read = await outline(
      paged([['Treaty of the Lights', '', ...article(1)], article(2), article(3), article(4)]),
    );
    expect(read.filter((one) => one.includes('heading')).map((one) => one.split('| ')[1])).toEqual([
      'Article 1',
      'Article 2',
      'Article 3',
      'Article 4',
    ]);
  });

  test('notes at the foot of a page are lifted out where a figure on the page calls the first of them', async () => {
    const pages = [
      ['Havnenes aftale', '', '1. Havnene holder fyrene tændt hele året.1 De deler', '', '1 Aftalen fra Nuuk.'],
      ['udgiften mellem sig.', '', '2. Fyrene tælles.2', '', '2 Med lygter.', '3 Og med bøjer.'],
      ['3. Havnene mødes igen.', '', '', '4 af dem har intet fyr.'],
    ];
    expect(await outline(paged(pages))).toEqual([
      'title_1 | Havnenes aftale',
      'para_1 1.| Havnene holder fyrene tændt hele året. De deler udgiften mellem sig.',
      'para_2 2.| Fyrene tælles.',
      'para_3 3.| Havnene mødes igen.',
      'para_3__subpara_1 | 4 af dem har intet fyr.',
      'fn_1 1| Aftalen fra Nuuk.',
      'fn_2 2| Med lygter.',
      'fn_3 3| Og med bøjer.',
    ]);
  });

  test('a letterhead with place, day and number is no title, nor is the sentence below it', async () => {
    const text = [
      'Havnenes Råd\nOslo, den 3. maj 2027\nHAV 12/27\n',
      'Denne tekst gælder fra i dag, og den er skrevet til en prøve.\n',
      'HAVNENES KONKLUSIONER\nom fyr\n',
      '1. Havnene vil tælle deres fyr inden udgangen af 2028.\n',
    ].join('\n');
    expect((await outline(text)).find((one) => one.startsWith('title'))).toBe('title_1 | HAVNENES KONKLUSIONER om fyr');
  });
});
