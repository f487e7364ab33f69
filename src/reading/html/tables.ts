import { descendants, type Element } from './elements.ts';

const LAYOUT_CONTENT = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'article',
  'section',
  'div',
]);
const FEWEST_CELLS = 2;

/** Whether a table holds data in rows and columns, not the layout of a page. */
export function isDataTable(element: Element): boolean {
  if (element.tagName !== 'table') return false;
  let [paragraphs, cells, widestRow, inRow] = [0, 0, 0, 0];
  for (const inner of descendants(element)) {
    if (inner.tagName === 'table' || /^h[1-6]$/u.test(inner.tagName)) return false;
    if (LAYOUT_CONTENT.has(inner.tagName)) paragraphs += 1;
    if (inner.tagName === 'tr') inRow = 0;
    if (inner.tagName === 'td' || inner.tagName === 'th') {
      cells += 1;
      inRow += 1;
      widestRow = Math.max(widestRow, inRow);
    }
  }
  return widestRow >= FEWEST_CELLS && paragraphs <= cells;
}
