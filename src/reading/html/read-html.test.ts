import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import type { ReadDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';

function read(html: string): Promise<ReadDocument> {
  return readDocument({ name: 'side.html', bytes: new TextEncoder().encode(html) });
}

/** Each passage as "eId number| words". */
async function outline(html: string): Promise<string[]> {
  const { text, passages } = await read(html);
  return passages.map((one) => `${one.eId} ${one.number ?? ''}| ${textOf(text, one)}`);
}

describe('readHtml', { timeout: 30_000 }, () => {
  test('reads the article, not the site around it', async () => {
    const html = `<!doctype html><title>Ministeriet</title><header role="banner">Log ind</header><nav><p>Menu</nav>
      <main><h1>Et løfte</h1><p>Vi holder det.</p><aside>Læs også dette</aside><script>alert(1)</script>
      <p hidden>Skjult</p><p style="color:red; display: none">Skjult</p><template>x</template></main>
      <footer><p>Kontakt os</footer>`;
    expect(await outline(html)).toEqual(['title_1 | Et løfte', 'para_1 | Vi holder det.']);
  });

  test('takes the title in the head for no words of the page, wherever it stands', async () => {
    expect(await outline('<!doctype html><html lang="da"><title>Side</title><p>Vi lover det.</p>')).toEqual([
      'para_1 | Vi lover det.',
    ]);
  });

  test('numbers ordered lists as a browser does, and nests them', async () => {
    const html = `<p>EU vil:<ol start="3" type="a"><li>købe<li value="7">sælge<ul><li>dyrt</li></ul></ol>
      <h2>2. Tid</h2><ol reversed><li>Sidst<li>Først</ol>`;
    expect(await outline(`<h1>Aftale</h1>${html}`)).toEqual([
      'title_1 | Aftale',
      'p_1 | EU vil:',
      'p_1__point_c c.| købe',
      'p_1__point_g g.| sælge',
      'p_1__point_g__point_1 •| dyrt',
      'sec_2 2.| ',
      'sec_2__heading 2.| Tid',
      'para_2 2.| Sidst',
      'para_1 1.| Først',
    ]);
  });

  test('takes numbers out of the words of plain paragraphs', async () => {
    expect(await outline('<p>1. Rådet beder om:<p>a) ro<p>b) orden<p>2. Rådet takker.')).toEqual([
      'para_1 1.| Rådet beder om:',
      'para_1__point_a a)| ro',
      'para_1__point_b b)| orden',
      'para_2 2.| Rådet takker.',
    ]);
  });

  test('keeps further paragraphs of a point with the point', async () => {
    expect(await outline('<p>Vi vil:<ul><li><p>handle</p><p>Og det haster.</p><li>vente</ul>')).toEqual([
      'para_1 | Vi vil:',
      'para_1__point_1 •| handle',
      'para_1__point_1__subpara_1 | Og det haster.',
      'para_1__point_2 •| vente',
    ]);
  });

  test('lifts footnotes out and links them', async () => {
    const html = `<p>Et løfte<sup id="r1"><a href="#n1">1</a></sup> er et løfte.<a href="#n2" class="footnote-ref">[2]</a>
      Arealet er 5 km<sup>2</sup>.<ol><li id="n1">Første note. <a href="#r1">↩</a><li id="n2"><p>Anden</p><p>note.</p></ol>`;
    const document = await read(html);
    expect(document.text).toBe('Et løfte er et løfte. Arealet er 5 km2.\n\nFørste note.\n\nAnden note.');
    expect(document.footnoteMarkers).toEqual([
      { at: 8, label: '1', footnote: 'fn_1' },
      { at: 21, label: '[2]', footnote: 'fn_2' },
    ]);
  });

  test('reads tables of data as tables, and tables of layout as text', async () => {
    const data = '<table><tr><th>Land<th>Løfter<tr><td>Danmark<td>3</table>';
    const layout = '<table><tr><td><p>Venstre spalte.</p><p>Mere.</p><td><h2>Højre</h2><p>Spalte.</table>';
    expect(await outline(data)).toEqual(['table_1 | Land | Løfter; Danmark | 3']);
    expect((await read(layout)).text).toBe('Venstre spalte.\n\nMere.\n\nHøjre\n\nSpalte.');
  });

  test('leads back to the source through entities and markup', async () => {
    const html = '<p>Børn &amp; unge p&aring; n&#101;ttet, <b>i dag</b>.';
    const { text, origin } = await read(html);
    expect(text).toBe('Børn & unge på nettet, i dag.');
    const sourceOf = (words: string) => {
      const start = text.indexOf(words);
      const run = origin.find((one) => one.start <= start && start < one.end);
      return run?.source ? html.slice(run.source.start, run.source.end) : null;
    };
    expect(sourceOf('Børn')).toBe('Børn ');
    expect(sourceOf('&')).toBe('&amp;');
    expect(sourceOf('å')).toBe('&aring;');
    expect(sourceOf('e på')).toBe(' unge p');
    expect(sourceOf('i dag')).toBe('i dag');
  });

  test('leads back from a reference that begins a page after white space', async () => {
    const html = '\n\n&eacute;lan';
    const { text, origin } = await read(html);
    expect(text).toBe('élan');
    expect(origin[0]?.source).toEqual({ start: 2, end: 10 });
  });

  test('reads what the page says about itself', async () => {
    const html = `<html lang="da-DK"><title>Om løfter</title><meta name="dcterms.issued" content="2024-02-29T10:00">
      <p>Kort.<time datetime="2020-01-01">i går</time>`;
    const document = await read(html);
    expect([document.title, document.date, document.language]).toEqual(['Om løfter', '2024-02-29', 'da']);
    expect((await read('<p>Vi ses <time datetime="2024-02-30">aldrig</time>.')).date).toBeNull();
  });

  test('quotations are quotations, headings close the gaps between their levels', async () => {
    const html = '<h1>A</h1><h2>B</h2><h4>C</h4><blockquote><p>Citat.</blockquote><h2>D</h2><p>E.';
    const { passages } = await read(html);
    const headings = passages.filter((one) => one.type === 'section').map((one) => [one.eId, one.level]);
    expect(headings).toEqual([
      ['sec_1', 1],
      ['sec_1__sec_1', 2],
      ['sec_2', 1],
    ]);
    expect(passages.find((one) => one.type === 'quotation')?.parent).toBe('sec_1__sec_1');
  });

  test('nesting 20,000 deep overflows nothing', async () => {
    const { text } = await read(`${'<div>'.repeat(20_000)}Dybt${'<ul><li>'.repeat(500)}nede`);
    expect(text).toBe('Dybt\n\nnede');
  });

  test('leaves the readings above words out', async () => {
    const { text } = await read('<p>The <ruby>約束<rp>(</rp><rt>yakusoku</rt><rp>)</rp></ruby> is kept.</p>');
    expect(text).toBe('The 約束 is kept.');
  });
});
