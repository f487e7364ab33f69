import { describe, expect, test } from 'vitest';
import type { DocumentIdentifier } from './document.ts';
import { findIdentifiers } from './document-numbers.ts';
import { type BlockKind, emptyBlock } from './structure/block.ts';
import { Flow, NO_ORIGIN } from './structure/flow.ts';

function block(words: string, kind: BlockKind = 'text') {
  const flow = new Flow();
  flow.append(words, NO_ORIGIN);
  return emptyBlock(kind, flow);
}

const found = (...lines: string[]) =>
  findIdentifiers(
    lines.map((line) => block(line)),
    [],
  );

describe('findIdentifiers', () => {
  test.each<[string, DocumentIdentifier['scheme'], string]>([
    ['ST 11088/23 REV 1 ADD 2', 'council', 'ST 11088/23 REV 1 ADD 2'],
    ['ST-11088-2023-INIT', 'council', 'ST-11088-2023-INIT'],
    ['11088/23 (OR. en)', 'council', '11088/23'],
    ['JOIN(2023) 9 final', 'com', 'JOIN(2023) 9 final'],
    ['Brussels, 19.2.2020 COM(2020) 67 final/2 2020/0001 (COD)', 'com', 'COM(2020) 67 final/2'],
    ['SWD (2021) 12', 'com', 'SWD (2021) 12'],
    ['CELEX: 32019R0881', 'celex', '32019R0881'],
    ['02016R0679-20160504', 'celex', '02016R0679-20160504'],
    ['ELI: http://data.europa.eu/eli/reg/2019/881/oj.', 'eli', 'http://data.europa.eu/eli/reg/2019/881/oj'],
    ['United Nations A/RES/78/265', 'un', 'A/RES/78/265'],
    ['S/RES/1325 (2000)', 'un', 'S/RES/1325 (2000)'],
    ['Distr.: General CCPR/C/GC/37', 'un', 'CCPR/C/GC/37'],
    ['A/HRC/48/L.9/Rev.1', 'un', 'A/HRC/48/L.9/Rev.1'],
    ['Resolution 502 (1982) of 3 April 1982', 'un', '502 (1982)'],
    ['41 C/57', 'other', '41 C/57'],
    ['210 EX/22 Rev.', 'other', '210 EX/22 Rev.'],
    ['PC.DEC/1202', 'other', 'PC.DEC/1202'],
    ['Press release PR/CP(2023)0088', 'other', 'PR/CP(2023)0088'],
    ['CM/Rec(2020)1', 'other', 'CM/Rec(2020)1'],
    ['Resolution 130 (Rev. Bucharest, 2022)', 'other', 'Resolution 130 (Rev. Bucharest, 2022)'],
    ['EUT L 151 af 7.6.2019, s. 15', 'other', 'EUT L 151 af 7.6.2019, s. 15'],
    ['BKI nr 12 af 13/09/2023', 'other', 'BKI nr 12 af 13/09/2023'],
    ['J.nr. 2022 - 12345', 'other', 'J.nr. 2022 - 12345'],
    ['Beslutningsforslag nr. B 12', 'other', 'Beslutningsforslag nr. B 12'],
  ])('%s', (line, scheme, value) => {
    expect(found(line)).toEqual([{ scheme, value }]);
  });

  test.each([
    'Havvind A/S 2023',
    'Mødet holdes 12/24',
    'Rådet minder om, at det i 2020 tog imod planen i COM(2020) 67 final med glæde.',
    'De to og/eller tre lande',
    'Budget 2021/22 i millioner',
  ])('no number in “%s”', (line) => {
    expect(found('Om løfter', line)).toEqual([]);
  });

  test('the number that the file declares goes first, a part of another number goes', () => {
    const declared = [{ scheme: 'celex', value: '32019R0881' }] as const;
    const blocks = [block('Om kabler', 'title'), block('ST 11088/23'), block('11088/23 1', 'footer')];
    expect(findIdentifiers(blocks, declared)).toEqual([...declared, { scheme: 'council', value: 'ST 11088/23' }]);
  });

  test('numbers past the first lines are those of other documents', () => {
    const lines = ['Om kabler', `Landene ${'mødes og '.repeat(60)}taler.`, 'A/RES/78/265'];
    expect(found(...lines)).toEqual([]);
  });
});
