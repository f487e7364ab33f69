import type { Box } from '../document.ts';
import { holds } from './boxes.ts';
import type { Gutter } from './gutters.ts';

/* In points. */
const SAME_EDGE = 3;
/** Beyond this number of frames a page is a table or a drawing. */
const MOST_FRAMES = 60;
/** A frame around more than this share of the fragments is a ground for the page, not a box in it. */
const LARGEST_SHARE = 0.6;

/** The frames on a page that set a box of text apart from the running text; frames side by side are cells of a table. */
export function findTextBoxes(frames: readonly Box[], fragments: readonly Box[]): Box[] {
  if (frames.length > MOST_FRAMES) return [];
  const distinct = frames.filter((frame, index) => !frames.slice(0, index).some((other) => isSame(frame, other)));
  return distinct.filter((frame) => {
    if (distinct.some((other) => other !== frame && touches(frame, other))) return false;
    const held = fragments.filter((fragment) => holds(frame, fragment)).length;
    return held > 0 && held <= fragments.length * LARGEST_SHARE;
  });
}

/** The sides of a box, which part its text from the text beside it. */
export function sidesOf({ left, top, right, bottom }: Box): Gutter[] {
  return [
    { left, right: left, top, bottom, parts: 'columns' },
    { left: right, right, top, bottom, parts: 'columns' },
  ];
}

function isSame(one: Box, other: Box): boolean {
  return (
    Math.abs(one.left - other.left) <= SAME_EDGE &&
    Math.abs(one.top - other.top) <= SAME_EDGE &&
    Math.abs(one.right - other.right) <= SAME_EDGE &&
    Math.abs(one.bottom - other.bottom) <= SAME_EDGE
  );
}

function touches(one: Box, other: Box): boolean {
  const overlapAcross = one.left < other.right && one.right > other.left;
  const overlapDown = one.top < other.bottom && one.bottom > other.top;
  const meetAcross = Math.abs(one.right - other.left) <= SAME_EDGE || Math.abs(one.left - other.right) <= SAME_EDGE;
  const meetDown = Math.abs(one.bottom - other.top) <= SAME_EDGE || Math.abs(one.top - other.bottom) <= SAME_EDGE;
  return (meetAcross && overlapDown) || (meetDown && overlapAcross);
}
