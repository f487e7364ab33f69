import type { Box } from '../document.ts';

/** In points: what stands in a frame may reach over its edge by this much. */
const OVERHANG = 2;

/** The smallest box around all of `boxes`; there is at least one. */
export function boundsOf(boxes: readonly Box[]): Box {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    bounds.left = Math.min(bounds.left, box.left);
    bounds.top = Math.min(bounds.top, box.top);
    bounds.right = Math.max(bounds.right, box.right);
    bounds.bottom = Math.max(bounds.bottom, box.bottom);
  }
  return bounds;
}

/** Whether a line or fragment stands inside a frame. */
export function holds(frame: Box, line: Box): boolean {
  return (
    line.left >= frame.left - OVERHANG &&
    line.right <= frame.right + OVERHANG &&
    line.top >= frame.top - OVERHANG &&
    line.bottom <= frame.bottom + OVERHANG
  );
}

/** How much of the page two boxes both take, in square points. */
export function sharedArea(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(across, 0) * Math.max(down, 0);
}
