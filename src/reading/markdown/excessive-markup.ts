/** More quotations and lists inside one another on a line than anybody means; parsing them takes quadratic time. */
const NESTED_TOO_DEEP = /^[ \t]*(?:>[ \t]*|[*+-][ \t]+|\d{1,9}[.)][ \t]+){100}.*[\p{L}\p{N}]/mu;
/** Brackets of links and tags, and runs of stars or underscores of one paragraph; more take seconds, and longer with every one. */
const MOST_MARKS = 2000;
/** What starts a block of its own, also without an empty line before it. */
const BLOCK_START = /^[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\[\^?[^\]\n]{1,200}\]:)/u;
/** Between the head of a table and its rows, which are parsed cell by cell. */
const DELIMITER_ROW = /^(?=[^|]*\|)(?=[^-]*-)[|:\-\s]+$/u;
/** Headings by a line below them, each of which makes the parser look through all before it. */
const UNDERLINE = /^ {0,3}(?:-+|=+)[ \t]*$/u;
const MOST_UNDERLINES = 1000;
const BRACKETS = '[]<';
const EMPHASIS = '*_';

/** Whether Markdown has so much markup in one place that parsing it, which takes quadratic time, would never end. */
export function hasExcessiveMarkup(markdown: string): boolean {
  if (NESTED_TOO_DEEP.test(markdown)) return true;
  let marks = 0;
  let underlines = 0;
  let isTable = false;
  for (const line of markdown.split('\n')) {
    const isEmpty = line.trim() === '';
    isTable = !isEmpty && (isTable || DELIMITER_ROW.test(line));
    if (isEmpty || isTable || BLOCK_START.test(line)) marks = 0;
    marks += marksIn(line);
    if (UNDERLINE.test(line)) underlines += 1;
    if (marks > MOST_MARKS || underlines > MOST_UNDERLINES) return true;
  }
  return false;
}

function marksIn(line: string): number {
  let count = 0;
  let previous = '';
  for (const character of line) {
    if (BRACKETS.includes(character) || (EMPHASIS.includes(character) && character !== previous)) count += 1;
    previous = character;
  }
  return count;
}
