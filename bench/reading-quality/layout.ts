/** How a known document is laid out. */
export interface Layout {
  readonly name: string;
  readonly paper: 'a4' | 'a5' | 'letter';
  readonly columns: 1 | 2 | 3;
  readonly font: 'Libertinus Serif' | 'New Computer Modern' | 'Source Sans 3';
  /** In points. */
  readonly size: number;
  /** Full lines with words divided, or ragged ones. */
  readonly justified: boolean;
  /** What parts paragraphs: white space, or a first line set in. */
  readonly paragraphs: 'spaced' | 'indented';
  /** Numbers hang in the margin of their text, or stand in its first line. */
  readonly numbers: 'hanging' | 'inline';
  /** What makes a heading: larger type, bold type of the text's size, capitals of the text's size and weight. */
  readonly headings: 'large' | 'bold' | 'capitals';
  /** What the pages bear: title and page number, left and right pages in turn, the section, nothing. */
  readonly running: 'plain' | 'mirrored' | 'section' | 'none';
  /** Whether a table of contents stands after the title. */
  readonly contents: boolean;
  /** Where boxes stand: between the paragraphs, floating to an edge of the page, in the outer margin, nowhere. */
  readonly boxes: 'between' | 'floating' | 'margin' | 'none';
  readonly tagged: boolean;
}

const PLAIN: Layout = {
  name: 'one column',
  paper: 'a4',
  columns: 1,
  font: 'Libertinus Serif',
  size: 11,
  justified: true,
  paragraphs: 'spaced',
  numbers: 'hanging',
  headings: 'large',
  running: 'plain',
  contents: false,
  boxes: 'between',
  tagged: false,
};

/** The layouts that reading is measured on: what ministries, the Council and the United Nations publish looks so. */
export const LAYOUTS: readonly Layout[] = [
  PLAIN,
  { ...PLAIN, name: 'one column, tagged, contents', tagged: true, contents: true, font: 'Source Sans 3' },
  {
    ...PLAIN,
    name: 'one column, contents, ragged',
    contents: true,
    justified: false,
    headings: 'bold',
    running: 'mirrored',
  },
  {
    ...PLAIN,
    ...{ name: 'small page, indents', paper: 'a5', font: 'New Computer Modern', size: 10, paragraphs: 'indented' },
    ...{ numbers: 'inline', headings: 'capitals', running: 'section' },
  },
  {
    ...PLAIN,
    name: 'one column, notes in the margin',
    boxes: 'margin',
    font: 'Source Sans 3',
    size: 10,
    running: 'mirrored',
  },
  {
    ...PLAIN,
    name: 'one column, no running lines',
    running: 'none',
    numbers: 'inline',
    justified: false,
    paper: 'letter',
  },
  { ...PLAIN, name: 'two columns', columns: 2, size: 10 },
  {
    ...PLAIN,
    name: 'two columns, tagged, floating boxes',
    columns: 2,
    size: 10,
    tagged: true,
    boxes: 'floating',
    running: 'section',
  },
  {
    ...PLAIN,
    ...{ name: 'two columns, indents, bold headings', columns: 2, font: 'New Computer Modern', size: 9.5 },
    ...{ paragraphs: 'indented', headings: 'bold', numbers: 'inline', boxes: 'floating', running: 'mirrored' },
  },
  {
    ...PLAIN,
    ...{ name: 'two columns, ragged, contents', columns: 2, font: 'Source Sans 3', size: 10.5, justified: false },
    ...{ contents: true, paper: 'letter', running: 'section' },
  },
  { ...PLAIN, name: 'three columns', columns: 3, font: 'Source Sans 3', size: 9, running: 'mirrored' },
  {
    ...PLAIN,
    ...{ name: 'three columns, indents, tagged', columns: 3, size: 9, paragraphs: 'indented', tagged: true },
    ...{ headings: 'bold', boxes: 'floating', running: 'section' },
  },
];
