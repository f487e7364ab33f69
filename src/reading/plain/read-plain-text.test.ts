import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import type { ReadDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';
import { Unreadable } from '../unreadable.ts';

function read(text: string): Promise<ReadDocument> {
  return readDocument({ name: 'aftale.txt', bytes: new TextEncoder().encode(text) });
}

/** Each passage as "eId number| words". */
async function outline(text: string): Promise<string[]> {
  const { text: clean, passages } = await read(text);
  return passages.map((one) => `${one.eId} ${one.number ?? ''}| ${one.setAside ?? textOf(clean, one)}`);
}

const doubled = (lines: readonly string[]) => lines.join('\n\n');

describe('plain text', { timeout: 30_000 }, () => {
  test('in double-spaced text empty lines mean nothing, numbers and short lines do', async () => {
    const text = doubled([
      'KONKLUSIONER ',
      'om havets kabler ',
      '1. OM FORMÅLET ',
      '1. Kablerne på havets bund bærer næsten alt, hvad vi siger til hin- ',
      'anden over afstand, og de skal holde. Mødet i Oslo og dets ',
      'Atlantiske Følgegruppe er enige om det. ',
      'Grupperne mødes hvert år for at se, om kablerne ligger, hvor de skal ',
      'ligge, og om nogen har rørt ved dem. Landene vil derfor: ',
      'a) måle dem ',
      'b) holde øje med dem. De deler, hvad de ser, med alle andre lande, ',
      'der har kabler ',
      '2. OM TIDEN ',
      '2. Gruppen ser på sagen igen i 2031. ',
    ]);
    expect(await outline(text.replace('hin- ', 'hin-'))).toEqual([
      'title_1 | KONKLUSIONER om havets kabler',
      'sec_1 1.| ',
      'sec_1__heading 1.| OM FORMÅLET',
      'para_1 1.| Kablerne på havets bund bærer næsten alt, hvad vi siger til hinanden over afstand, og de skal holde. Mødet i Oslo og dets Atlantiske Følgegruppe er enige om det.',
      'para_1__subpara_1 | Grupperne mødes hvert år for at se, om kablerne ligger, hvor de skal ligge, og om nogen har rørt ved dem. Landene vil derfor:',
      'para_1__subpara_1__point_a a)| måle dem',
      'para_1__subpara_1__point_b b)| holde øje med dem. De deler, hvad de ser, med alle andre lande, der har kabler',
      'sec_2 2.| ',
      'sec_2__heading 2.| OM TIDEN',
      'para_2 2.| Gruppen ser på sagen igen i 2031.',
    ]);
  });

  test('sub-paragraphs stand in the paragraph whose number theirs starts with', async () => {
    const { passages } = await read(
      doubled([
        '1. The Parties keep the harbours open all winter.',
        '1.1. Each Party shall light its own lamps:',
        'a) in the evening;',
        '1.2. Each Party shall count its ships every day.',
        '1.2.1. Boats are not counted, and neither are rafts.',
        '2. The Parties meet once a year, in the harbour whose turn it is.',
        '3.1. A paragraph whose own paragraph is nowhere.',
      ]),
    );
    expect(passages.map(({ number, eId, parent }) => [number, eId, parent])).toEqual([
      ['1.', 'para_1', null],
      ['1.1.', 'para_1-1', 'para_1'],
      ['a)', 'para_1-1__point_a', 'para_1-1'],
      ['1.2.', 'para_1-2', 'para_1'],
      ['1.2.1.', 'para_1-2-1', 'para_1-2'],
      ['2.', 'para_2', null],
      ['3.1.', 'para_3-1', null],
    ]);
  });

  test('dashes without marks at the ends of their lines are points, one where the line was full is none', async () => {
    const text = [
      '3. OPFORDRER HAVNENE TIL AT:',
      '– kortlægge deres kajer inden udgangen af 2026',
      '– holde øje med bølgerne',
      '– tænde fyret',
      '',
      'Havnene er åbne hele året og hele natten, og de har det bedste fyr',
      '– det siger alle – i hele landet.',
      '',
      'Vi vil holde havnene åbne hele vinteren igennem, og vi gør det gerne',
      '– for alle skibe.',
    ].join('\n');
    const lines = (await outline(text)).map((one) => one.slice(one.indexOf('|') + 2));
    expect(lines).toEqual([
      'OPFORDRER HAVNENE TIL AT:',
      'kortlægge deres kajer inden udgangen af 2026',
      'holde øje med bølgerne',
      'tænde fyret',
      'Havnene er åbne hele året og hele natten, og de har det bedste fyr – det siger alle – i hele landet.',
      'Vi vil holde havnene åbne hele vinteren igennem, og vi gør det gerne – for alle skibe.',
    ]);
  });

  test('dashes below a line that leads to them are points, an insertion is none', async () => {
    const text = 'Landene vil fra i dag gøre deres bedste for til\n– at måle vandet,\n– at vogte kablerne.\n';
    const points = (await outline(text)).filter((one) => one.includes('point'));
    expect(points.map((one) => one.slice(one.indexOf('|')))).toEqual(['| at måle vandet,', '| at vogte kablerne.']);
    const inserted = 'Landene går nu efter mange års arbejde over til\n– om nødvendigt – at måle vandet hver dag.\n';
    expect((await outline(inserted)).filter((one) => one.includes('point'))).toEqual([]);
  });

  test('a line a paragraph is read as that', async () => {
    const long =
      'Vi lover at rydde op på stranden hvert forår, og vi lover at gøre det sammen med alle andre, der vil. ';
    const text = `Ren strand\n${long.repeat(3)}\n${long.repeat(2)}\n”Det bliver godt,” siger hun.\n`;
    const paragraphs = (await outline(text)).slice(1);
    expect(paragraphs.map((one) => one.slice(0, 25))).toEqual([
      'para_1 | Vi lover at rydd',
      'para_2 | Vi lover at rydd',
      'para_3 | ”Det bliver godt',
    ]);
  });

  test('a number at the start of a broken line is no paragraph', async () => {
    const text = 'Mødet i den stille by ved fjorden holdes den\n5. september 2030, og det slutter den\n6. september.';
    expect(await outline(text)).toEqual([
      'para_1 | Mødet i den stille by ved fjorden holdes den 5. september 2030, og det slutter den 6. september.',
    ]);
  });

  test('a footnote below a rule is lifted out of the sentence that it stands in', async () => {
    const text = [
      'Landene holder fast ved det, de blev enige om i 20291, og',
      '_____________',
      '1 Aftalen fra Nuuk.',
      ' 2. De lægger penge til.',
    ].join('\n');
    const document = await read(text.replace(' 2. De', ' de'));
    expect(document.text).toBe(
      'Landene holder fast ved det, de blev enige om i 2029, og de lægger penge til.\n\nAftalen fra Nuuk.',
    );
    expect(document.footnoteMarkers).toEqual([{ at: 52, label: '1', footnote: 'fn_1' }]);
  });

  test('pages with running lines are joined, the lines set aside', async () => {
    const page = (number: number, words: string) => `UDKAST TIL AFTALE\n\n${words}\n\n${number}\n`;
    const text = [
      page(1, 'Landene vil måle vandet i de\nstille'),
      page(2, 'fjorde. De gør det'),
      page(3, 'hver dag.'),
    ].join('\f');
    expect(await outline(text)).toEqual([
      'title_1 | UDKAST TIL AFTALE',
      'para_1 | Landene vil måle vandet i de stille fjorde. De gør det hver dag.',
      'footer_1 | 1',
      'header_1 | UDKAST TIL AFTALE',
      'footer_2 | 2',
      'header_2 | UDKAST TIL AFTALE',
      'footer_3 | 3',
    ]);
    expect((await read(text)).pageCount).toBe(3);
  });

  test('white space, stops and shapeless characters are cleaned, each word leads back', async () => {
    const source = 'Vi\u00A0vil  bl . a . hjælpe\u200B dem ,\tder e\u0301r i nød . ﬁnt';
    const { text, origin } = await read(source);
    expect(text).toBe('Vi vil bl.a. hjælpe dem, der ér i nød. fint');
    for (const word of ['vil', 'hjælpe', 'dem', 'der', 'nød']) {
      const start = text.indexOf(word);
      const run = origin.find((one) => one.start <= start && start + word.length <= one.end);
      const offset = (run?.source?.start ?? 0) + start - (run?.start ?? 0);
      expect(source.slice(offset, offset + word.length)).toBe(word);
    }
  });

  test.each([
    ['', 'empty-file'],
    [' \n\t\n', 'no-words'],
    ['… – !\n', 'no-words'],
  ])('%j cannot be read: %s', async (text, code) => {
    const error: unknown = await read(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error).toMatchObject({ code, file: 'aftale.txt' });
  });

  test('a language that nobody extracts from is reported as it is', async () => {
    const german = 'Die Regierung verpflichtet sich, ihre Versprechen einzuhalten und jedes Jahr darüber zu berichten.';
    expect((await read(german)).language).toBe('de');
    expect((await read('Ja.')).language).toBeNull();
  });
});

test.each(['\uF0B7', '·', '\uF0A7', '➢', '-', 'o\t'])('%j is a bullet where lines start with it', async (bullet) => {
  const text = `Landene vil i de næste år gøre dette sammen:\n${bullet} måle vandet\n${bullet} vogte kablerne\n`;
  expect((await outline(text)).map((one) => one.slice(one.indexOf('|')))).toEqual([
    '| Landene vil i de næste år gøre dette sammen:',
    '| måle vandet',
    '| vogte kablerne',
  ]);
});

test('points that all begin with the same mark stand side by side, and lists nest eight deep at the most', async () => {
  const again = await outline(`Havnene\n\n${'a) En kaj\n\n'.repeat(4)}`);
  expect(again.slice(1).map((one) => one.split('|')[0]?.trim())).toEqual([
    'point_a a)',
    'point_a-dup_1 a)',
    'point_a-dup_2 a)',
    'point_a-dup_3 a)',
  ]);
  const deep = await outline(`Havnene\n\n${'a) En kaj\n\n1) Et fyr\n\n'.repeat(300)}`);
  expect(deep).toHaveLength(601);
  expect(Math.max(...deep.map((one) => one.split('__').length))).toBe(8);
});
