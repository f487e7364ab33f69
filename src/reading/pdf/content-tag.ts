import type { CellPlace, LineRegion, LineUnit } from '../lines.ts';

/** What a tagged file says of the text between two of its marks. */
export interface ContentTag {
  /** The passage that the text belongs to; null where the file names none. */
  readonly unit: LineUnit | null;
  /** Set for footnotes and tables of contents; null for the running text. */
  readonly region: Extract<LineRegion, 'footnote' | 'toc'> | null;
  readonly cell: CellPlace | null;
  /** Places from the root of the structure down to the passage: the order in which the file means to be read. */
  readonly path: readonly number[];
}

/** What an element of the structure hands down to those inside it. */
export interface Surroundings {
  readonly tag: ContentTag;
  /** Places from the root down to the element. */
  readonly path: readonly number[];
  /** The element's own name. */
  readonly name: string;
  /** How many sections stand around one another here. */
  readonly sections: number;
  /** How many lists stand around one another here. */
  readonly lists: number;
  readonly isQuotation: boolean;
  /** Whether paragraphs inside belong to the passage: all of them, none, or the one with which it begins. */
  readonly takesIn: 'all' | 'first' | 'none';
}

/** Above the root of the structure. */
export const NOTHING_AROUND: Surroundings = {
  tag: { unit: null, region: null, cell: null, path: [] },
  path: [],
  name: '',
  sections: 0,
  lists: 0,
  isQuotation: false,
  takesIn: 'none',
};

const HEADING = /^H(?<level>[1-9]?)$/u;
const DEEPEST_HEADING = 6;

/**
 * What an element called `name` (standard structure types of ISO 32000-1, 14.8.4 and ISO 32000-2, 14.8.4) hands down,
 * when it stands at `place` inside `around`.
 */
export function surroundingsIn(name: string, around: Surroundings, place: number): Surroundings {
  const path = [...around.path, place];
  const inside = { ...around, path, name };
  const begins = (unit: Omit<LineUnit, 'key'>, region = around.tag.region): Surroundings => ({
    ...inside,
    tag: { ...around.tag, unit: { key: path.join('.'), ...unit }, region, path },
  });
  const heading = HEADING.exec(name);
  if (heading) {
    const level = Number(heading.groups?.level) || Math.max(1, around.sections);
    return begins({ kind: 'heading', level: Math.min(DEEPEST_HEADING, level) });
  }
  switch (name) {
    case 'P':
      return takesIn(around, place) ? inside : begins(paragraphIn(around));
    case 'Title':
      return begins({ kind: 'title', level: null });
    case 'LI':
      return { ...begins({ kind: 'text', level: null }), takesIn: 'first' };
    case 'BlockQuote':
      return { ...begins({ kind: 'quotation', level: null }), isQuotation: true, takesIn: 'none' };
    case 'Note':
    case 'FENote':
      return { ...begins({ kind: 'text', level: null }, 'footnote'), takesIn: 'all' };
    case 'TOCI':
      return { ...begins({ kind: 'text', level: null }, 'toc'), takesIn: 'all' };
    case 'TD':
    case 'TH':
    case 'Caption':
      return { ...begins({ kind: 'text', level: null }), lists: 0, takesIn: 'none' };
    case 'TOC':
      return { ...withoutUnit(inside), tag: { ...around.tag, unit: null, region: 'toc', path } };
    case 'L':
      return { ...withoutUnit(inside), lists: around.lists + 1 };
    case 'Table':
    case 'Figure':
      return withoutUnit(inside);
    case 'Sect':
    case 'Part':
    case 'Art':
      return { ...inside, sections: around.sections + 1 };
    default:
      return around.tag.unit === null ? { ...inside, tag: { ...around.tag, path } } : inside;
  }
}

/** A list item begins with its label and first paragraph; further paragraphs of it are passages of their own. */
function takesIn(around: Surroundings, place: number): boolean {
  if (around.takesIn === 'first') return place === 0 || (place === 1 && around.name === 'LI');
  return around.takesIn === 'all';
}

function paragraphIn({ isQuotation, lists }: Surroundings): Omit<LineUnit, 'key'> {
  return { kind: isQuotation ? 'quotation' : 'text', level: lists > 0 ? lists : null };
}

function withoutUnit(inside: Surroundings): Surroundings {
  return { ...inside, tag: { ...inside.tag, unit: null, path: inside.path }, takesIn: 'none' };
}

/** The order of two places in a structure: what stands first in it comes first, an element before those inside it. */
export function comparePaths(one: readonly number[], other: readonly number[]): number {
  const length = Math.min(one.length, other.length);
  for (let depth = 0; depth < length; depth += 1) {
    const difference = (one[depth] ?? 0) - (other[depth] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
