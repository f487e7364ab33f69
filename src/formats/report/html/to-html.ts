import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { browserFonts } from '../fonts.ts';
import type { Report, Section } from '../report.ts';
import { BlockWriter } from './blocks.ts';
import { Markup, markup } from './markup.ts';

const TOP_LEVEL = 2;
const STYLES = readFileSync(new URL('./report.css', import.meta.url), 'utf8');

/**
 * The report as a page that stands alone: fonts, drawings and styles are in it, and its own content security policy
 * lets in nothing else. The same report gives the same bytes.
 */
export function toHtml(report: Report): string {
  const writer = new BlockWriter(report);
  const styles = fontFaces() + STYLES;
  const main = report.sections.map((section) => sectionMarkup(section, TOP_LEVEL, writer));
  const facts = writer.facts(report.facts);
  return markup`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${reportPolicy(styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="date" content="${report.asOf}">
${report.author === null ? null : markup`<meta name="author" content="${report.author}">\n`}<title>${report.title}</title>
<style>${new Markup(styles)}</style>
</head>
<body>
<header>
<h1>${report.title}</h1>
${report.subtitle === null ? null : markup`<p class="subtitle">${report.subtitle}</p>\n`}${facts}</header>
<nav aria-labelledby="contents"><p id="contents">${report.labels.contents}</p>${contents(report.sections)}</nav>
<main>
${main}</main>
${footnotes(report, writer)}</body>
</html>
`.html;
}

/** The policy of a page with these styles and no scripts. */
function reportPolicy(styles: string): string {
  const digest = createHash('sha256').update(styles).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; font-src data:; base-uri 'none'; form-action 'none'`;
}

function sectionMarkup(section: Section, level: number, writer: BlockWriter): Markup {
  const heading = new Markup(`h${Math.min(level, 6)}`);
  return markup`<section id="${section.id}">
<${heading}>${section.heading}</${heading}>
${section.blocks.map((block) => writer.block(block, level + 1))}${section.sections.map((inner) =>
  sectionMarkup(inner, level + 1, writer),
)}</section>
`;
}

function contents(sections: readonly Section[]): Markup {
  const items = sections.map(
    ({ id, heading, sections: inner }) =>
      markup`<li><a href="#${id}">${heading}</a>${inner.length > 0 ? contents(inner) : null}</li>\n`,
  );
  return markup`<ol>${items}</ol>`;
}

/** Notes may not have notes, so that the list does not grow while it is written. */
function footnotes({ labels }: Report, writer: BlockWriter): Markup | null {
  if (writer.notes.length === 0) return null;
  const items = writer.notes.map((note, index) => {
    const back = markup`<a href="#to-note-${index + 1}" role="doc-backlink" aria-label="${labels.back}">↩</a>`;
    return markup`<li id="note-${index + 1}">${writer.inline(note)} ${back}</li>\n`;
  });
  return markup`<section role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">${labels.footnotes}</h2>
<ol>${items}</ol>
</section>
`;
}

function fontFaces(): string {
  return browserFonts()
    .map(
      ({ family, bytes }) =>
        `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")}\n`,
    )
    .join('');
}
