import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import type { ReadDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';

function read(html: string): Promise<ReadDocument> {
  return readDocument({ name: 'side.html', bytes: new TextEncoder().encode(html) });
}

/** Each passage but containers as "type number| words". */
function outline({ text, passages }: ReadDocument): string[] {
  return passages
    .filter(({ type }) => type !== 'section')
    .map((one) => `${one.type} ${one.number ?? ''}| ${one.setAside ?? textOf(text, one)}`);
}

describe('pages as sites make them', { timeout: 30_000 }, () => {
  test('the Official Journal: title, recitals, articles and points in tables, notes, its head set aside', async () => {
    const numbered = (mark: string, words: string) =>
      `<table><col><col><tbody><tr><td><p class="oj-normal">${mark}</p></td><td><p class="oj-normal">${words}</p></td></tr></tbody></table>`;
    const document = await read(`<html lang="da"><title>L_2031.xml</title>
      <link rel="canonical" href="https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX%3A32031R0123">
      <body><div class="cookie-consent"><p>Vi bruger cookies.</p></div><div id="docHtml">
      <table width="100%"><col><tbody><tr><td><p class="oj-hd-date">1.4.2031</p></td><td><p class="oj-hd-oj">L 100/1</p></td></tr></tbody></table>
      <div class="eli-container"><p class="oj-doc-ti">FORORDNING (EU) 2031/123</p><p class="oj-doc-ti">om kabler på havets bund</p>
      <p class="oj-normal">ud fra følgende betragtninger:</p>
      ${numbered('(1)', 'Kablerne bærer alt <a id="c1" href="#r1">(<span class="oj-super">1</span>)</a>.')}
      ${numbered('(2)', 'De ligger ubevogtet.')}
      <p class="oj-ti-art">Artikel 1</p><div class="eli-title"><p class="oj-sti-art">Genstand</p></div>
      <p class="oj-normal">1.   Medlemsstaterne skal:</p>${numbered('a)', 'måle kablerne')}${numbered('b)', 'vogte dem')}
      <p class="oj-ti-art">Artikel 2</p><div class="eli-title"><p class="oj-sti-art">Tid</p></div><p class="oj-normal">De gør det nu.</p>
      <hr class="oj-note"><p class="oj-note"><a id="r1" href="#c1">(<span class="oj-super">1</span>)</a>  Se aftalen fra Nuuk.</p>
      </div></div></body></html>`);
    expect(document.number).toBe('32031R0123');
    expect(outline(document)).toEqual([
      'title | FORORDNING (EU) 2031/123 om kabler på havets bund',
      'paragraph | ud fra følgende betragtninger:',
      'point (1)| Kablerne bærer alt.',
      'point (2)| De ligger ubevogtet.',
      'heading Artikel 1| Genstand',
      'paragraph 1.| Medlemsstaterne skal:',
      'point a)| måle kablerne',
      'point b)| vogte dem',
      'heading Artikel 2| Tid',
      'paragraph | De gør det nu.',
      'footnote 1| Se aftalen fra Nuuk.',
      'header | 1.4.2031 L 100/1',
    ]);
    expect(document.footnoteMarkers).toMatchObject([{ label: '(1)', footnote: 'fn_1' }]);
  });

  test('a page that Word wrote: numbers and bullets, notes, contents, headings that are bold paragraphs', async () => {
    const item = (mark: string, words: string) =>
      `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${words}`;
    const document =
      await read(`<html><style><!-- p.MsoNormal {margin:0} --></style><body lang=DA><div class=WordSection1>
      <p class=MsoTitle>Note om havne<p class=MsoToc1>Formål ....... 2
      <p class=MsoNormal>Landene vil<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>:
      ${item('a)', 'rydde isen')}${item('b)', 'tænde lysene')}${item('·', 'hver aften')}
      <p class=MsoNormal><b>Tidsplan<o:p></o:p></b><p class=MsoNormal>Alt er klart i&shy;nden jul.</div>
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span
      class=MsoFootnoteReference>[1]</span></a> Se aftalen.<p class=MsoFootnoteText>Den gælder.</div></body></html>`);
    expect(outline(document)).toEqual([
      'title | Note om havne',
      'paragraph | Landene vil:',
      'point a)| rydde isen',
      'point b)| tænde lysene',
      'point •| hver aften',
      'heading | Tidsplan',
      'paragraph | Alt er klart inden jul.',
      'footnote 1| Se aftalen. Den gælder.',
      'toc | Formål ....... 2',
    ]);
  });

  test('a blog or a news page: the article without menus, share bars, related articles, comments and banners', async () => {
    const document = await read(`<!doctype html><html lang="en-US"><head><title>A promise - Ministry</title>
      <meta property="og:title" content="A promise to the sea"><meta property="og:site_name" content="tides.example">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Tides"},{"@type":"NewsArticle",
      "datePublished":"2031-05-06T10:00:00+02:00","publisher":{"@type":"Organization","name":"Ministry of Tides"}}]}</script></head>
      <body class="cookies-not-set"><a class="skip-link screen-reader-text" href="#m">Skip</a>
      <header id="masthead" class="site-header"><p>Ministry</p><nav><ul><li>News</ul></nav></header>
      <div class="breadcrumbs"><a href="/">Home</a></div><h1>A promise to the sea</h1>
      <main id="m"><div class="entry-content"><p>The ministers promised<sup class="fn"><a href="#x" id="x-link">1</a></sup> it.
      <h3><button>What next</button></h3><details><summary>More</summary><p>They meet.</details>
      <ol><li id="x">At the summit. <a href="#x-link">↩︎</a></ol>
      <div class="sharedaddy"><h3>Share this</h3></div>
      <div class="related-posts"><h3>Related</h3><a href="/1">Another promise of the same ministry, made a year ago</a></div></div>
      <div id="comments" class="comments-area"><h2>2 thoughts</h2><ol><li>I do not believe a word of it, and I never will.</ol></div></main>
      <aside><p>Follow us</aside><footer><p>Contact</footer><div id="onetrust-consent-sdk"><p>Cookies!</div></body></html>`);
    expect(document).toMatchObject({ title: 'A promise to the sea', date: '2031-05-06', issuer: 'Ministry of Tides' });
    expect(outline(document)).toEqual([
      'title | A promise to the sea',
      'paragraph | The ministers promised it.',
      'heading | What next',
      'paragraph | More',
      'paragraph | They meet.',
      'footnote 1| At the summit.',
    ]);
  });

  test('a page laid out in a table: its menu is left out, two line breaks part paragraphs, lists are made by hand', async () => {
    const menu = ['Forside', 'Nyheder', 'Ministeriet', 'Kontakt'].map((word) => `<a href="/${word}">${word}</a><br>`);
    const words = 'Det sker, fordi isen er væk, og fordi skibene venter. Det bliver en god dag for hele byen.';
    const document = await read(`<body><table width=760><tr><td width=160>${menu.join('')}</td><td><h1>Havnen åbner</h1>
      <font>${words}<br><br>Vi vil:<br>a) rydde kajen<br>b) tænde fyret<br><br>- Havnen lukker<br>igen til vinter.</font></table>`);
    expect(outline(document)).toEqual([
      'title | Havnen åbner',
      `paragraph | ${words}`,
      'paragraph | Vi vil:',
      'point a)| rydde kajen',
      'point b)| tænde fyret',
      'point -| Havnen lukker igen til vinter.',
    ]);
  });

  test('tables keep their cells, those that span rows and columns too', async () => {
    const { text, passages } = await read(`<h1>Kabler</h1><p>Se tabellen.</p><table><caption>Tabel 1</caption><thead>
      <tr><td rowspan="2">Land<td colspan="2">Kabler<tr><td>2030<td>2031</thead><tr><th>Danmark<td><p>3<td></table>`);
    const table = passages.find(({ type }) => type === 'table');
    expect(
      table?.cells?.map((cell) => [
        textOf(text, cell),
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.columnSpan,
        cell.isHeading,
      ]),
    ).toEqual([
      ['Land', 0, 0, 2, 1, true],
      ['Kabler', 0, 1, 1, 2, true],
      ['2030', 1, 1, 1, 1, true],
      ['2031', 1, 2, 1, 1, true],
      ['Danmark', 2, 0, 1, 1, true],
      ['3', 2, 1, 1, 1, false],
      ['', 2, 2, 1, 1, false],
    ]);
    expect(text).toContain('Tabel 1\n\nLand | Kabler; 2030 | 2031; Danmark | 3');
  });

  test('a name like that of a menu does not lose the document', async () => {
    const words = 'Landene lover hinanden at passe på havet, og de lover at gøre det hver dag i mange år. ';
    const document = await read(`<body><div class="sidebar-left banner"><div class="site-header"><h1>Løfte</h1>
      <div class="related"><p>${words.repeat(9)}</div></div></div>`);
    expect(document.text).toContain('Landene lover');
    expect(document.title).toBe('Løfte');
  });

  test.each([
    ['<meta property="eli:id_local" content="32031R0123">', 'celex', '32031R0123'],
    [
      '<link rel="canonical" href="https://www.lov.example/eli/lta/2031/12">',
      'eli',
      'https://www.lov.example/eli/lta/2031/12',
    ],
    ['<meta name="citation_doi" content="doi:10.1234/abc.5">', 'other', '10.1234/abc.5'],
    ['<meta name="DC.identifier" content="A/RES/78/265">', 'un', 'A/RES/78/265'],
  ])('%s names the document', async (head, scheme, value) => {
    expect((await read(`<head>${head}</head><p>Et løfte er et løfte.`)).identifiers).toEqual([{ scheme, value }]);
  });

  test('manuals: the bars above and below are left out, a heading of the second level is kept with its one paragraph', async () => {
    const bar = (name: string) =>
      `<div class="${name}"><table><tr><th colspan="3">Harbours</th></tr><tr><td><a href="a.html">Prev</a></td><td><a href="i.html">Up</a></td><td><a href="b.html">Next</a></td></tr></table></div>`;
    const words = 'The harbours are open all winter, and their lamps are lit. '.repeat(9).trim();
    const document = await read(
      `<html><body>${bar('navheader')}<table class="navigation"><tr><td><a href="#top">Top</a></td><td><span id="nav_index">Index</span></td></tr></table><div class="sect1"><div class="titlepage"><h2>Lamps</h2></div><div class="para"><p>${words}</p></div></div>${bar('navfooter')}</body></html>`,
    );
    expect(outline(document)).toEqual(['title | Lamps', `paragraph | ${words}`]);
  });

  test('a table of links is no menu where its columns have headings', async () => {
    const link = (words: string) => `<a href="https://example.org/${words}">${words}</a>`;
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${link(cell)}</td>`).join('')}</tr>`;
    const words = 'The harbours are open all winter, and their lamps are lit. '.repeat(9).trim();
    const rows = row('Nuuk', 'open') + row('Oslo', 'closed') + row('Bergen', 'open');
    const page = (head: string) => `<h1>Harbours</h1><p>${words}</p><div><table>${head}${rows}</table></div>`;
    const tables = async (head: string) =>
      (await read(page(head))).passages.filter(({ type }) => type === 'table').length;
    expect(await tables('<thead><tr><th>Harbour</th><th>State</th></tr></thead>')).toBe(1);
    expect(await tables('')).toBe(0);
  });

  test('a section or an anchor that is called after its words is of the document, whatever the words are', async () => {
    const words = 'The harbours are open all winter, and their lamps are lit. '.repeat(9).trim();
    const body = `<h1>Harbours</h1><p>${words}</p><section id="consent"><h2>Consent</h2><p>Each harbour asks first.</p></section>
      <h2><a id="the_pager">The pager</a></h2><p>It calls.</p><div id="cookie-consent"><h2>Cookies</h2><p>We use cookies.</p></div>
      <div class="consent" id="consent"><h2>Consent</h2><p>Click here.</p></div>`;
    expect(outline(await read(body))).toEqual([
      ...['title | Harbours', `paragraph | ${words}`, 'heading | Consent', 'paragraph | Each harbour asks first.'],
      ...['heading | The pager', 'paragraph | It calls.'],
    ]);
  });

  test('a link in brackets calls the note of that name, and no section that happens to have it as well', async () => {
    const words = 'The harbours are open all winter, and their lamps are lit. '.repeat(9).trim();
    const call = '<a class="footnote-reference" href="#id4">[1]</a>';
    const section = `<section><span id="id4"></span><h2>Lamps</h2><p>${words}</p></section>`;
    const note = '<div class="footnote" id="id4"><p>See the list.</p></div>';
    const page = await read(`<h1>Harbours</h1><p>Ships${call} come.</p>${section}${note}`);
    expect(page.passages.filter(({ type }) => type === 'footnote').map((one) => textOf(page.text, one))).toEqual([
      'See the list.',
    ]);
    const lost = await read(`<h1>Harbours</h1><p>Ships${call} come.</p>${section}`);
    expect(lost.passages.some(({ type }) => type === 'footnote')).toBe(false);
    expect(outline(lost)).toContain('heading | Lamps');
  });
});
