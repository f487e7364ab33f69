interface Point {
  readonly number: string;
  readonly text: string;
}

interface Paragraph extends Point {
  readonly points?: readonly Point[];
}

/** The words of conclusions.<language>.json; `[^1]` in a text marks footnote 1. */
export interface Conclusions {
  readonly language: string;
  readonly institution: string;
  readonly place: string;
  readonly number: string;
  readonly title: readonly [string, string];
  readonly notice: string;
  readonly running: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly Paragraph[] }[];
  readonly footnotes: readonly { readonly number: string; readonly text: string }[];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function prose(text: string): string {
  return escaped(text).replace(/\[\^(\d+)\]/g, '<sup><a id="ref-$1" href="#note-$1" role="doc-noteref">$1</a></sup>');
}

function numbered({ number, text }: Point, className: string): string {
  return `<p class="${className}"><span class="number">${number}</span> ${prose(text)}</p>`;
}

function paragraph(one: Paragraph): string[] {
  return [numbered(one, 'paragraph'), ...(one.points ?? []).map((point) => numbered(point, 'point'))];
}

/** The conclusions as a page of HTML, with the same words as their PDF. */
export function conclusionsPage(words: Conclusions): string {
  const sections = words.sections.flatMap(({ heading, paragraphs }) => [
    `<h2>${escaped(heading)}</h2>`,
    ...paragraphs.flatMap(paragraph),
  ]);
  const notes = words.footnotes.map(
    ({ number, text }) =>
      `<li id="note-${number}">${escaped(text)} <a href="#ref-${number}" role="doc-backlink">↩</a></li>`,
  );
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<title>${escaped(words.title.join(' '))}</title>
<meta name="viewport" content="width=device-width">
<meta name="dcterms.date" content="2025-03-17">
<style>
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1.0625rem/1.6 "Libertinus Serif", Georgia, serif; }
.masthead { border-bottom: 2px solid; }
.masthead p { margin: 0 0 0.25rem; }
.institution { font-size: 1.2rem; font-weight: bold; }
.reference { text-align: right; }
.notice { border: 1px solid; padding: 0.75rem 1rem; font-size: 0.9rem; }
h1 { text-align: center; font-size: 1.35rem; margin: 2.5rem 0; }
h2 { font-size: 1.0625rem; margin-top: 2rem; }
.paragraph, .point { padding-left: 2.5rem; text-indent: -2.5rem; }
.point { margin-left: 2.5rem; }
.number { display: inline-block; width: 2.5rem; text-indent: 0; }
.footnotes { border-top: 1px solid; margin-top: 3rem; font-size: 0.875rem; }
</style>
</head>
<body>
<main>
<div class="masthead">
<p class="institution">${escaped(words.institution)}</p>
<p class="reference">${escaped(words.place)}</p>
<p class="reference">${escaped(words.number)}</p>
</div>
<p class="notice">${escaped(words.notice)}</p>
<h1>${escaped(words.title[0])}<br>${escaped(words.title[1])}</h1>
${sections.join('\n')}
<ol class="footnotes" role="doc-endnotes">
${notes.join('\n')}
</ol>
</main>
</body>
</html>
`;
}
