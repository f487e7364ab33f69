import type { Span } from '../../text/span.ts';
import type { Box } from '../document.ts';
import { boundsOf } from './boxes.ts';
import { asPrinted } from './characters.ts';
import type { ContentTag } from './content-tag.ts';
import type { Fragment, TextPart } from './fragments.ts';
import type { Gutter } from './gutters.ts';
import { inLogicalOrder } from './logical-order.ts';

/** A line of a page, in one column. */
export interface PageLine extends Box {
  readonly text: string;
  /** Spans of `text` that stand raised. */
  readonly superscripts: readonly Span[];
  readonly baseline: number;
  /** Size of its main type in points. */
  readonly size: number;
  readonly bold: boolean;
  /** Where it begins in the order of drawing. */
  readonly order: number;
  /** What the file says of its content; null where it says nothing. */
  readonly tag: ContentTag | null;
  /** How sure character recognition is of it, 0 to 1; absent where the file itself has the words. */
  readonly recognition?: number;
}

/* In shares of the type size. */
const SAME_ROW = 0.25;
const SMALLER = 0.86;
const LEAST_RAISED = 0.1;
const MOST_RAISED = 0.9;
const MOST_LOWERED = 0.4;
const NEAR = 0.5;
const SPACE_GAP = 0.2;
/** A space of the file that the typesetter closed up again. */
const CLOSED_SPACE = 0.06;
/** A bold line has hardly a word in other type: one with bold words at its start is text. */
const BOLD = 0.92;
/** How many neighbours are looked at: bounds the work on hostile pages. */
const MOST_NEIGHBOURS = 200;

/** A fragment in its line. */
interface Placed {
  readonly fragment: Fragment;
  readonly raised: boolean;
}

/** Joins the fragments of a page into lines; a gutter parts what stands on either side of it, and so do tags. */
export function toLines(fragments: readonly Fragment[], gutters: readonly Gutter[]): PageLine[] {
  const byBaseline = fragments.toSorted((one, other) => one.baseline - other.baseline);
  const hosts = findHosts(byBaseline);
  const guests = Map.groupBy(hosts.keys(), (guest) => hosts.get(guest));
  const onLine = byBaseline.filter((fragment) => !hosts.has(fragment));
  const withGuests = (fragment: Fragment): Placed[] => [
    { fragment, raised: false },
    ...(guests.get(fragment) ?? []).map((guest) => ({ fragment: guest, raised: guest.baseline < fragment.baseline })),
  ];
  return toRows(onLine)
    .flatMap((row) => partedBy(gutters, row))
    .map((row) => toLine(row.flatMap(withGuests).sort((one, other) => one.fragment.left - other.fragment.left)));
}

/**
 * For each small raised or lowered fragment the larger one beside it that it belongs to: a footnote marker or ordinal
 * to the word before it, the marker of a footnote's own text to the text.
 */
function findHosts(byBaseline: readonly Fragment[]): Map<Fragment, Fragment> {
  const hosts = new Map<Fragment, Fragment>();
  for (const [index, small] of byBaseline.entries()) {
    const host = nearestHost(small, byBaseline.slice(Math.max(0, index - MOST_NEIGHBOURS), index + MOST_NEIGHBOURS));
    if (host) hosts.set(small, host);
  }
  return hosts;
}

function nearestHost(small: Fragment, neighbours: readonly Fragment[]): Fragment | null {
  let nearest: Fragment | null = null;
  let least = Infinity;
  for (const host of neighbours) {
    const raisedBy = (host.baseline - small.baseline) / host.size;
    const fits =
      small.size <= SMALLER * host.size &&
      ((raisedBy >= LEAST_RAISED && raisedBy <= MOST_RAISED) || (raisedBy < 0 && raisedBy >= -MOST_LOWERED));
    const distance = Math.max(small.left - host.right, host.left - small.right);
    if (!fits || distance > NEAR * host.size || distance >= least) continue;
    nearest = host;
    least = distance;
  }
  return nearest;
}

function toRows(byBaseline: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const fragment of byBaseline) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && fragment.baseline - first.baseline <= SAME_ROW * Math.min(first.size, fragment.size)) {
      row.push(fragment);
    } else {
      rows.push([fragment]);
    }
  }
  return rows;
}

function partedBy(gutters: readonly Gutter[], row: readonly Fragment[]): Fragment[][] {
  const pieces: Fragment[][] = [];
  for (const fragment of row.toSorted((one, other) => one.left - other.left)) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    const isParted =
      last && (areTaggedApart(last, fragment) || gutters.some((one) => liesBetween(one, last, fragment)));
    if (piece && !isParted) piece.push(fragment);
    else pieces.push([fragment]);
  }
  return pieces;
}

/** Whether the file puts two fragments into two passages or cells. */
function areTaggedApart({ tag: one }: Fragment, { tag: other }: Fragment): boolean {
  if (!one || !other) return false;
  if (one.unit && other.unit && one.unit.key !== other.unit.key) return true;
  return isOtherCell(one, other);
}

function isOtherCell({ cell: one }: ContentTag, { cell: other }: ContentTag): boolean {
  return one?.table !== other?.table || one?.row !== other?.row || one?.column !== other?.column;
}

function liesBetween(gutter: Gutter, last: Fragment, next: Fragment): boolean {
  return (
    next.baseline >= gutter.top &&
    next.baseline <= gutter.bottom + 1 &&
    last.right <= gutter.left + 1 &&
    next.left >= gutter.right - 1
  );
}

/** All fragments as one line in the order of drawing: words at a slant across the page. */
export function toSlantedLine(fragments: readonly Fragment[]): PageLine {
  // Where every letter stands higher than the one before, only the file tells where words end.
  const spaced = fragments.map((fragment, index) => ({
    ...fragment,
    parts: fragment.spaceBefore && index > 0 ? [{ text: ' ', raised: false }, ...fragment.parts] : fragment.parts,
    spaceBefore: false,
  }));
  return toLine(spaced.map((fragment) => ({ fragment, raised: false })));
}

function toLine(fromLeft: readonly Placed[]): PageLine {
  const placed = inLogicalOrder(fromLeft);
  const fragments = placed.map(({ fragment }) => fragment);
  const main = fragments.reduce((largest, next) => (next.characters > largest.characters ? next : largest));
  const characters = sum(fragments, (fragment) => fragment.characters);
  return {
    ...wording(placed.flatMap(({ fragment, raised }, index) => partsOf(fragment, raised, fragments[index - 1]))),
    ...boundsOf(fragments),
    baseline: main.baseline,
    size: main.size,
    bold: sum(fragments, (fragment) => fragment.boldCharacters) > BOLD * characters,
    order: fragments.reduce((first, fragment) => Math.min(first, fragment.order), Infinity),
    tag: main.tag ?? fragments.find((fragment) => fragment.tag !== null)?.tag ?? null,
    ...recognitionOf(fragments),
  };
}

/** The mean of the fragments that were recognised, each as often as it has characters. */
function recognitionOf(fragments: readonly Fragment[]): Pick<PageLine, 'recognition'> {
  const recognised = fragments.filter((fragment) => fragment.recognition !== undefined);
  if (recognised.length === 0) return {};
  const characters = sum(recognised, (fragment) => fragment.characters);
  return { recognition: sum(recognised, (one) => one.characters * (one.recognition ?? 0)) / characters };
}

/** The parts of a fragment in its line, led by a space if there is one between it and the fragment before. */
function partsOf(fragment: Fragment, raised: boolean, before: Fragment | undefined): TextPart[] {
  const white = before ? Math.max(fragment.left - before.right, before.left - fragment.right) : -Infinity;
  const gap = white / Math.min(fragment.size, before?.size ?? fragment.size);
  const spaced = gap > SPACE_GAP || (fragment.spaceBefore && gap > CLOSED_SPACE);
  const parts = fragment.parts.map((part) => ({ text: part.text, raised: raised || part.raised }));
  return spaced ? [{ text: ' ', raised: false }, ...parts] : parts;
}

function wording(parts: readonly TextPart[]): { text: string; superscripts: Span[] } {
  const superscripts: Span[] = [];
  let text = '';
  for (const [index, part] of parts.entries()) {
    const printed = asPrinted(part.text, index === parts.length - 1);
    if (part.raised && printed !== '') superscripts.push({ start: text.length, end: text.length + printed.length });
    text += printed;
  }
  return { text, superscripts };
}

function sum<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((total, item) => total + figure(item), 0);
}
