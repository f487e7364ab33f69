import { describe, expect, test } from 'vitest';
import { makeDocx } from '../../../tests/support/make-docx.ts';
import { typstPdf } from '../../../tests/support/make-pdf.ts';
import { textOf } from '../../text/span.ts';
import { readDocument } from '../read-document.ts';
import { emptyBlock } from './block.ts';
import { Flow, NO_ORIGIN } from './flow.ts';
import { withTitle } from './title.ts';

/** Type and words of each passage that is no section, on a line. */
async function outline(bytes: Uint8Array, name: string): Promise<string[]> {
  const { passages, text } = await readDocument({ name, bytes });
  return passages
    .filter(({ type }) => type !== 'section')
    .map((one) => `${one.type} ${one.number ?? ''}| ${textOf(text, one)}`);
}

const plain = (...paragraphs: string[]) => outline(new TextEncoder().encode(paragraphs.join('\n\n')), 'tekst.txt');

describe('the title', () => {
  test('of a chapter that was copied by itself is its one numbered heading, below its first words', async () => {
    expect(
      await plain(
        'Havnene i nord skal være åbne for alle, og vi vil holde dem åbne.',
        '2. Åbne havne',
        'En stærk vagt i nord',
        'Vi vil holde vagt hele året.',
        'Flere bøjer',
        'Vi vil lægge 40 bøjer ud.',
      ),
    ).toEqual([
      'paragraph | Havnene i nord skal være åbne for alle, og vi vil holde dem åbne.',
      'title 2.| Åbne havne',
      'heading | En stærk vagt i nord',
      'paragraph | Vi vil holde vagt hele året.',
      'heading | Flere bøjer',
      'paragraph | Vi vil lægge 40 bøjer ud.',
    ]);
  });

  test('that the metadata names is no running head with the same words', async () => {
    const body = `<w:p><w:r><w:t>Havnene er åbne hele året.</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`;
    const heads = { header1: '<w:p><w:r><w:t>Havnenes løfte</w:t></w:r></w:p>' };
    const bytes = makeDocx({ body, heads, core: '<dc:title>Havnenes løfte</dc:title>' });
    const { text, title, passages } = await readDocument({ name: 'fil.docx', bytes });
    expect(text).toBe('Havnene er åbne hele året.');
    expect(title).toBe('Havnenes løfte');
    expect(passages.map(({ type, setAside }) => [type, setAside])).toEqual([
      ['paragraph', undefined],
      ['header', 'Havnenes løfte'],
    ]);
  });

  test('is one passage where it stands in two lines of different sizes on its page', async () => {
    const source = '#text(16pt)[*HAVNENES LØFTE*]\n\n#text(13pt)[*om åbne kajer*]\n\nHavnene holder deres kajer åbne.';
    const page = `#set page(width: 300pt, height: 200pt)\n${source}\n\n*Bøjer*\n\nHavnene lægger bøjer ud.`;
    expect(await outline(typstPdf(page, false), 'fil.pdf')).toEqual([
      'title | HAVNENES LØFTE om åbne kajer',
      'paragraph | Havnene holder deres kajer åbne.',
      'heading | Bøjer',
      'paragraph | Havnene lægger bøjer ud.',
    ]);
  });
});

describe('the title of a document with a cover', () => {
  test('is its subject, and not the letterhead', async () => {
    const [title] = (
      await plain(
        'Havnerådet\nAarhus, den 26. juni 2026\n(OR. en)',
        'MEDDELELSE',
        'Fra: Sekretariatet\nTil: Delegationerne',
        'Vedr.: Rådets konklusioner om åbne havne',
        'Hermed følger konklusionerne.',
      )
    ).filter((line) => line.startsWith('title'));
    expect(title).toBe('title | Vedr.: Rådets konklusioner om åbne havne');
    const bytes = new TextEncoder().encode('Til: Alle\n\nVedr.: Åbne havne\n\nVi åbner havnene.');
    expect((await readDocument({ name: 'brev.txt', bytes })).title).toBe('Åbne havne');
  });

  test('stands below a letterhead that ends in a day', async () => {
    expect(
      await plain('Havnerådet\nAarhus, den 26. juni 2026', 'Konklusioner om åbne havne', 'Havnene skal være åbne.'),
    ).toEqual([
      'paragraph | Havnerådet',
      'paragraph | Aarhus, den 26. juni 2026',
      'title | Konklusioner om åbne havne',
      'paragraph | Havnene skal være åbne.',
    ]);
  });
});

test('a document of more paragraphs than a function takes arguments has a title too', () => {
  const flow = new Flow();
  flow.append('Åbne kajer', NO_ORIGIN);
  const blocks = withTitle(Array(150_000).fill(emptyBlock('text', flow)), null);
  expect(blocks.slice(0, 2).map(({ kind }) => kind)).toEqual(['title', 'text']);
});

describe('a heading', () => {
  test('is not a numbered paragraph that is one quotation from end to end', async () => {
    const quoted = ['1. »Vi vil lægge 40 bøjer ud inden 2027«', '2. “We will keep every port open”', '3. Åbne havne'];
    const body = 'Havnene er åbne hele året.';
    expect(await plain('Havnenes løfte', body, ...quoted.flatMap((words) => [words, body]))).toEqual([
      'title | Havnenes løfte',
      `paragraph | ${body}`,
      'paragraph 1.| »Vi vil lægge 40 bøjer ud inden 2027«',
      `paragraph | ${body}`,
      'paragraph 2.| “We will keep every port open”',
      `paragraph | ${body}`,
      'heading 3.| Åbne havne',
      `paragraph | ${body}`,
    ]);
  });

  test('is not a bold word in smaller type than the text, as figures have', async () => {
    const source =
      'Havnene har bøjer.\n\n*Om bøjer*\n\nHavnene lægger bøjer ud.\n\n#text(8pt)[*Bøje*]\n\nDe er røde og lyser om natten.';
    const page = typstPdf(`#set page(width: 300pt, height: 200pt)\n= Løfter\n${source}`, false);
    expect(await outline(page, 'fil.pdf')).toEqual([
      'title | Løfter',
      'paragraph | Havnene har bøjer.',
      'heading | Om bøjer',
      'paragraph | Havnene lægger bøjer ud.',
      'paragraph | Bøje',
      'paragraph | De er røde og lyser om natten.',
    ]);
  });
});
