import type { Box } from '../document.ts';

/** Quarter turns, clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** The visible rectangle of a page in PDF user space: origin anywhere, y upwards. */
export interface PageRectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A way to look at a page in which some of its text stands upright: points from the top left corner, y downwards. */
export interface LayerView {
  readonly width: number;
  readonly height: number;
  /** What a box of this view is in that of `other`. */
  boxIn(other: PageView, box: Box): Box;
}

/**
 * A page as it looks after some quarter turns: points from the top left corner, y downwards. The view with the page's
 * own rotation is what a person sees; the view in which some turned text stands upright is what lines are built in.
 */
export class PageView implements LayerView {
  readonly width: number;
  readonly height: number;
  readonly #page: PageRectangle;
  readonly #turns: QuarterTurns;

  constructor(page: PageRectangle, turns: QuarterTurns) {
    const across = page.right - page.left;
    const up = page.top - page.bottom;
    this.width = turns % 2 === 0 ? across : up;
    this.height = turns % 2 === 0 ? up : across;
    this.#page = page;
    this.#turns = turns;
  }

  /** The view after some more quarter turns, clockwise. */
  turned(turns: QuarterTurns): PageView {
    return new PageView(this.#page, quarterTurns(90 * (this.#turns + turns)));
  }

  /** Distance from the left edge of the view of a point in user space. */
  across(x: number, y: number): number {
    const page = this.#page;
    switch (this.#turns) {
      case 0:
        return x - page.left;
      case 1:
        return y - page.bottom;
      case 2:
        return page.right - x;
      case 3:
        return page.top - y;
    }
  }

  /** Distance from the top edge of the view of a point in user space. */
  down(x: number, y: number): number {
    const page = this.#page;
    switch (this.#turns) {
      case 0:
        return page.top - y;
      case 1:
        return x - page.left;
      case 2:
        return y - page.bottom;
      case 3:
        return page.right - x;
    }
  }

  /** The box in this view of a rectangle given by two opposite corners in user space. */
  box(x1: number, y1: number, x2: number, y2: number): Box {
    if (this.#turns === 0) return this.#uprightBox(x1, y1, x2, y2);
    const u1 = this.across(x1, y1);
    const u2 = this.across(x2, y2);
    const v1 = this.down(x1, y1);
    const v2 = this.down(x2, y2);
    return { left: Math.min(u1, u2), top: Math.min(v1, v2), right: Math.max(u1, u2), bottom: Math.max(v1, v2) };
  }

  /** Nearly all text stands upright in the file, and this is done for every character. */
  #uprightBox(x1: number, y1: number, x2: number, y2: number): Box {
    const { left, top } = this.#page;
    return {
      left: Math.min(x1, x2) - left,
      top: top - Math.max(y1, y2),
      right: Math.max(x1, x2) - left,
      bottom: top - Math.min(y1, y2),
    };
  }

  /** The same box as `other` shows it. */
  boxIn(other: PageView, box: Box): Box {
    if (other.#turns === this.#turns) return box;
    const [x1, y1] = this.#toUserSpace(box.left, box.top);
    const [x2, y2] = this.#toUserSpace(box.right, box.bottom);
    return other.box(x1, y1, x2, y2);
  }

  #toUserSpace(across: number, down: number): [number, number] {
    const { left, bottom, right, top } = this.#page;
    switch (this.#turns) {
      case 0:
        return [left + across, top - down];
      case 1:
        return [left + down, bottom + across];
      case 2:
        return [right - across, bottom + down];
      case 3:
        return [right - down, top - across];
    }
  }
}

/** The number of whole quarter turns nearest to an angle in degrees. */
export function quarterTurns(degrees: number): QuarterTurns {
  const turns = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return turns as QuarterTurns;
}
