import type { MailBlock, MailItem, MailLine, MailWords } from './mail-words.ts';

/** Mail programs that know no style sheets show the colours of the elements; the others follow the reader's appearance. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #faf9f6; color: #1a1f24; font: 16px/1.5 Arial, sans-serif; }
main, footer { max-width: 600px; margin: 0 auto; }
main { padding: 24px; background: #ffffff; border: 1px solid #e4e1d9; border-radius: 6px; box-sizing: border-box; }
h1 { margin: 0 0 16px; font: 24px/1.25 Georgia, serif; }
h2 { margin: 32px 0 8px; padding-top: 16px; border-top: 1px solid #e4e1d9; font: bold 16px/1.4 Arial, sans-serif; }
p { margin: 0 0 16px; }
a { color: #1d3f72; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 16px; }
li a { font: 17px/1.45 Georgia, serif; }
.facts, footer { color: #545e68; font-size: 14px; }
.facts { display: block; }
.button { display: inline-block; padding: 10px 20px; border-radius: 4px; background: #1d3f72; color: #ffffff; text-decoration: none; }
.address { word-break: break-all; font-size: 14px; color: #545e68; }
footer { padding: 16px 24px; box-sizing: border-box; }
footer p { margin: 0 0 8px; }
footer a { color: #545e68; }
@media (prefers-color-scheme: dark) {
  body { background: #14171a; color: #e8e6e1; }
  main { background: #1c2024; border-color: #2c3238; }
  h2 { border-color: #2c3238; }
  a { color: #9dbcf0; }
  .facts, footer, footer a, .address { color: #a6aeb6; }
  .button { background: #9dbcf0; color: #14171a; }
}`;

/**
 * The mail as a page of its own: no script, no picture, nothing fetched, so that nobody learns who opened it. Everything
 * that people wrote is escaped.
 */
export function renderMailHtml({ language, subject, blocks, footer }: MailWords): string {
  const title = `<h1>${escaped(subject)}</h1>`;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
${[title, ...blocks.map(blockHtml)].join('\n')}
</main>
<footer>
${footer.map(lineHtml).join('\n')}
</footer>
</body>
</html>
`;
}

function blockHtml(block: MailBlock): string {
  if (block.type === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.type === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  if (block.type === 'list') return `<ul>\n${block.items.map(itemHtml).join('\n')}\n</ul>`;
  const address = escaped(block.address);
  return `<p><a class="button" href="${address}">${escaped(block.text)}</a></p>\n<p class="address">${address}</p>`;
}

function itemHtml({ text, address, language, facts }: MailItem): string {
  const lang = language === undefined ? '' : ` lang="${escaped(language)}"`;
  return `<li><a href="${escaped(address)}"${lang}>${escaped(text)}</a>\n<span class="facts">${escaped(facts)}</span></li>`;
}

function lineHtml({ text, address }: MailLine): string {
  const words = address === undefined ? escaped(text) : `<a href="${escaped(address)}">${escaped(text)}</a>`;
  return `<p>${words}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}
